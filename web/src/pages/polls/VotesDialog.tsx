import { useCallback, useEffect, useState } from "react";
import { failureText, useClient, useText } from "../../app/hooks";
import type { Message, PollBody } from "../../model/types";
import { Button } from "../../ui/Button";
import { Dialog } from "../../ui/Dialog";
import { SkeletonRows } from "../../ui/Skeleton";
import { asFailure, type Failure } from "../../wire/failure";
import { PersonRow } from "../contacts/PersonRow";
import styles from "./VotesDialog.module.css";

interface VotesDialogProps {
  message: Message;
  body: PollBody;
  onClose: () => void;
}

/** Who voted for what. */
export function VotesDialog({ message, body, onClose }: VotesDialogProps) {
  const { t } = useText();
  return (
    <Dialog open onClose={onClose} title={body.question}>
      <div className={styles.options}>
        {body.options.map((text, i) => {
          const count = message.poll?.options[i]?.count ?? 0;
          return (
            <section key={text}>
              <h3 className={styles.head}>
                <span>{text}</span>
                <span className={styles.count}>
                  {count > 0 ? t("poll.votes", { count }) : t("poll.none")}
                </span>
              </h3>
              {count > 0 && <Voters key={count} message={message} option={i} />}
            </section>
          );
        })}
      </div>
    </Dialog>
  );
}

function Voters({ message, option }: { message: Message; option: number }) {
  const { t } = useText();
  const { polls } = useClient();
  const [voters, setVoters] = useState<readonly string[] | null>(null);
  const [cursor, setCursor] = useState<string | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const load = useCallback(
    (from: string | null) =>
      polls.voters(message, option, from).then(
        (page) => {
          setVoters((held) => (from === null ? page.voters : [...(held ?? []), ...page.voters]));
          setCursor(page.nextCursor);
        },
        (cause: unknown) => setFailure(asFailure(cause)),
      ),
    // oxlint-disable-next-line react/exhaustive-deps -- another count makes another list
    [polls, message.conversationId, message.seq, option],
  );
  useEffect(() => void load(null), [load]);
  if (failure) return <p role="alert">{failureText(t, failure)}</p>;
  if (!voters) return <SkeletonRows count={1} />;
  return (
    <>
      <ul>
        {voters.map((userId) => (
          <li key={userId}>
            <PersonRow userId={userId} />
          </li>
        ))}
      </ul>
      {cursor !== null && (
        <Button look="quiet" small onClick={() => void load(cursor)}>
          {t("poll.more")}
        </Button>
      )}
    </>
  );
}
