import { MessagesSquare } from "lucide-react";
import { useMemo } from "react";
import { useAct, useApp, useClient, useNow, useText } from "../../app/hooks";
import type { Conversation } from "../../model/types";
import { listed, threadsOf, type HeldThread } from "../../state/threads";
import { Badge } from "../../ui/Badge";
import { Button } from "../../ui/Button";
import { EmptyState } from "../../ui/EmptyState";
import { MessageRow } from "../search/MessageRow";
import styles from "./Threads.module.css";

interface ThreadListProps {
  conversation: Conversation;
  onOpen: (seq: number) => void;
}

/** A group's threads, newest reply first. */
export function ThreadList({ conversation: { id }, onOpen }: ThreadListProps) {
  const { t } = useText();
  const { threads } = useClient();
  const run = useAct();
  const held = useApp((s) => threadsOf(s.threads, id));
  const shown = useMemo(() => listed(held), [held]);
  if (shown.length === 0) {
    return (
      <EmptyState
        icon={MessagesSquare}
        title={t("thread.emptyTitle")}
        text={t("thread.emptyText")}
      />
    );
  }
  return (
    <div className={styles.list} data-scroller>
      {shown.map((thread) => (
        <div key={thread.root.seq} className={styles.entry} data-testid="thread">
          <MessageRow message={thread.root} onOpen={({ seq }) => onOpen(seq)}>
            {thread.following && (
              <Badge count={thread.unread} label={t("thread.unread", { count: thread.unread })} />
            )}
          </MessageRow>
          <LastReply thread={thread} />
        </div>
      ))}
      {held.nextCursor !== null && (
        <Button look="quiet" wide onClick={() => void run(threads.loadMore(id))}>
          {t("search.more")}
        </Button>
      )}
    </div>
  );
}

function LastReply({ thread: { replies, lastReply } }: { thread: HeldThread }) {
  const { t, formats } = useText();
  const now = useNow();
  return (
    <p className={styles.last}>
      {t("thread.replies", { count: replies })}
      {lastReply && ` · ${t("thread.last", { when: formats.listTime(lastReply.sentAt, now) })}`}
    </p>
  );
}
