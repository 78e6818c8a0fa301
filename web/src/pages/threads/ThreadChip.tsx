import { MessagesSquare } from "lucide-react";
import { useApp, useText } from "../../app/hooks";
import type { Message } from "../../model/types";
import { threadAt } from "../../state/threads";
import styles from "./ThreadChip.module.css";

interface ThreadChipProps {
  message: Message;
  onOpen: (message: Message) => void;
}

/** Under a message that was replied to: how often, and whether something of it is unread. */
export function ThreadChip({ message, onOpen }: ThreadChipProps) {
  const { t } = useText();
  const thread = useApp((s) => threadAt(s.threads, message.conversationId, message.seq));
  if (!thread || thread.replies === 0) return null;
  const unread = thread.following && thread.unread > 0;
  return (
    <button type="button" className={styles.chip} onClick={() => onOpen(message)}>
      <MessagesSquare size={14} aria-hidden />
      {t("thread.replies", { count: thread.replies })}
      {unread && (
        <span
          className={styles.dot}
          role="img"
          aria-label={t("thread.unread", { count: thread.unread })}
        />
      )}
    </button>
  );
}
