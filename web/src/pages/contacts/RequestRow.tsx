import { useState } from "react";
import { Link } from "react-router";
import { useAct, useClient, useNow, useText } from "../../app/hooks";
import { usePerson } from "../../app/people";
import type { ContactRequest } from "../../model/types";
import { Avatar } from "../../ui/Avatar";
import { Button } from "../../ui/Button";
import { PersonRow } from "./PersonRow";
import styles from "./RequestRow.module.css";

interface RequestProps {
  request: ContactRequest;
}

export function useAnswer(requestId: string) {
  const { people } = useClient();
  const run = useAct();
  const [busy, setBusy] = useState(false);
  const answer = async (status: "accepted" | "rejected" | "canceled") => {
    setBusy(true);
    if (!(await run(people.answer(requestId, status)))) setBusy(false);
  };
  return { busy, answer };
}

/** Somebody wants in: who, why, and the two answers. */
export function IncomingRow({ request }: RequestProps) {
  const { t, formats } = useText();
  const now = useNow();
  const person = usePerson(request.fromUserId);
  const { busy, answer } = useAnswer(request.id);
  return (
    <article className={styles.card}>
      <Avatar id={person.id} name={person.name} url={person.avatarUrl} look={person.look} />
      <div className={styles.body}>
        <p>
          <Link to={`/contacts/${person.id}`} className={styles.name}>
            {person.name}
          </Link>{" "}
          <span className={styles.quiet}>{t("contacts.wantsIn")}</span>
        </p>
        {request.message && <p className={styles.message}>{request.message}</p>}
        <p className={styles.quiet}>{formats.ago(request.createdAt, now)}</p>
        <div className={styles.acts}>
          <Button small busy={busy} onClick={() => void answer("accepted")}>
            {t("contacts.accept")}
          </Button>
          <Button small look="plain" disabled={busy} onClick={() => void answer("rejected")}>
            {t("contacts.reject")}
          </Button>
        </div>
      </div>
    </article>
  );
}

export function OutgoingRow({ request }: RequestProps) {
  const { t } = useText();
  const { busy, answer } = useAnswer(request.id);
  return (
    <PersonRow userId={request.toUserId} note={t("contacts.waiting")}>
      <Button small look="quiet" busy={busy} onClick={() => void answer("canceled")}>
        {t("contacts.cancelRequest")}
      </Button>
    </PersonRow>
  );
}
