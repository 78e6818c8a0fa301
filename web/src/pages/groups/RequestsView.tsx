import { useState } from "react";
import { Link } from "react-router";
import { useAct, useApp, useClient, useNow, useText } from "../../app/hooks";
import { usePerson } from "../../app/people";
import type { Conversation, JoinRequest } from "../../model/types";
import { pendingIn } from "../../state/joinRequests";
import { Avatar } from "../../ui/Avatar";
import { Button } from "../../ui/Button";
import { SkeletonRows } from "../../ui/Skeleton";
import card from "../contacts/RequestRow.module.css";
import styles from "./GroupDetails.module.css";
import { useLoad } from "./InvitesView";

/** Who wants in, and what they answered. */
export function RequestsView({ conversation }: { conversation: Conversation }) {
  const { t } = useText();
  const { groups } = useClient();
  const { id, joinQuestion } = conversation;
  const requests = useApp((s) => pendingIn(s.joinRequests, id));
  const loaded = useApp((s) => id in s.joinRequests.pending);
  const failed = useLoad(() => groups.loadJoinRequests(id), id);
  return (
    <div className={styles.section}>
      {joinQuestion && <p className={styles.text}>{joinQuestion}</p>}
      {!loaded && !failed && <SkeletonRows count={2} />}
      {!loaded && failed && <p className={styles.text}>{t("group.requestsFailed")}</p>}
      {loaded && requests.length === 0 && <p className={styles.text}>{t("group.requestsNone")}</p>}
      <div>
        {requests.map((request) => (
          <RequestCard key={request.id} conversationId={id} request={request} />
        ))}
      </div>
    </div>
  );
}

interface RequestCardProps {
  conversationId: string;
  request: JoinRequest;
}

function RequestCard({ conversationId, request }: RequestCardProps) {
  const { t, formats } = useText();
  const { groups } = useClient();
  const run = useAct();
  const now = useNow();
  const person = usePerson(request.userId);
  const [busy, setBusy] = useState(false);
  const decide = async (status: "accepted" | "rejected") => {
    setBusy(true);
    if (!(await run(groups.decide(conversationId, request.id, status)))) setBusy(false);
  };
  return (
    <article className={card.card}>
      <Avatar id={person.id} name={person.name} url={person.avatarUrl} look={person.look} />
      <div className={card.body}>
        <Link to={`/u/${person.id}`} className={card.name}>
          {person.name}
        </Link>
        {request.answer && <p className={card.message}>{request.answer}</p>}
        <p className={card.quiet}>{formats.ago(request.createdAt, now)}</p>
        <div className={card.acts}>
          <Button small busy={busy} onClick={() => void decide("accepted")}>
            {t("group.accept")}
          </Button>
          <Button small look="plain" disabled={busy} onClick={() => void decide("rejected")}>
            {t("group.reject")}
          </Button>
        </div>
      </div>
    </article>
  );
}
