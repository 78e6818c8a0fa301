import { MessagesSquare } from "lucide-react";
import { useApp, useText } from "../../app/hooks";
import { threadsOf, unreadThreads } from "../../state/threads";
import { Badge } from "../../ui/Badge";
import { IconButton } from "../../ui/Button";
import styles from "./ThreadsButton.module.css";

interface ThreadsButtonProps {
  conversationId: string;
  pressed: boolean;
  onClick: () => void;
}

/** Opens a group's threads; says how many that one follows have something unread. */
export function ThreadsButton({ conversationId, pressed, onClick }: ThreadsButtonProps) {
  const { t } = useText();
  const unread = useApp((s) => unreadThreads(threadsOf(s.threads, conversationId)));
  return (
    <span className={styles.place}>
      <IconButton
        className={styles.button}
        label={t("thread.all")}
        icon={MessagesSquare}
        aria-pressed={pressed}
        onClick={onClick}
      />
      <span className={styles.badge}>
        <Badge count={unread} max={99} label={t("thread.unreadThreads", { count: unread })} />
      </span>
    </span>
  );
}
