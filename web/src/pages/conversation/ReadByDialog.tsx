import { useEffect, useState } from "react";
import { failureText, useClient, useText } from "../../app/hooks";
import type { Message } from "../../model/types";
import { Dialog } from "../../ui/Dialog";
import { SkeletonRows } from "../../ui/Skeleton";
import { asFailure, type Failure } from "../../wire/failure";
import { PersonRow } from "../contacts/PersonRow";
import styles from "./ReadByDialog.module.css";

/** Who of a small group has read an own message. */
export function ReadByDialog({ message, onClose }: { message: Message; onClose: () => void }) {
  const { t } = useText();
  const { marks } = useClient();
  const [readers, setReaders] = useState<readonly string[] | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  useEffect(() => {
    marks.readers(message).then(setReaders, (cause: unknown) => setFailure(asFailure(cause)));
  }, [marks, message]);
  return (
    <Dialog open onClose={onClose} title={t("message.readBy")}>
      {failure && <p role="alert">{failureText(t, failure)}</p>}
      {!readers && !failure && <SkeletonRows count={3} />}
      {readers?.length === 0 && <p className={styles.none}>{t("readBy.none")}</p>}
      <ul className={styles.list}>
        {readers?.map((userId) => (
          <li key={userId}>
            <PersonRow userId={userId} />
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
