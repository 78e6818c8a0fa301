import { ArrowDown, AtSign } from "lucide-react";
import { useClient, useSay, useSelfId, useText } from "../../app/hooks";
import type { Conversation } from "../../model/types";
import { Badge } from "../../ui/Badge";
import { IconButton } from "../../ui/Button";
import styles from "./JumpButtons.module.css";

interface JumpButtonsProps {
  conversation: Conversation;
  /** The newest message is out of sight. */
  away: boolean;
  onNewest: () => void;
  onMessage: (seq: number) => void;
}

/** To the next message that calls one by name, and to the newest one. */
export function JumpButtons({ conversation, away, onNewest, onMessage }: JumpButtonsProps) {
  const { t } = useText();
  const { engine } = useClient();
  const say = useSay();
  const selfId = useSelfId();
  const { id, me } = conversation;
  const toMention = async () => {
    const seq = await engine.history.nextMention(id, me.readSeq, selfId).catch(() => null);
    if (seq === null) say("mention.nextNone");
    else onMessage(seq);
  };
  return (
    <div className={styles.buttons}>
      {me.mentions > 0 && (
        <span className={styles.jump}>
          <IconButton
            icon={AtSign}
            label={t("mention.next", { count: me.mentions })}
            className={styles.button}
            onClick={() => void toMention()}
          />
          <span className={styles.count} aria-hidden>
            <Badge count={me.mentions} label="" />
          </span>
        </span>
      )}
      {away && (
        <span className={styles.jump}>
          <IconButton
            icon={ArrowDown}
            label={
              me.unread > 0 ? t("message.newestCount", { count: me.unread }) : t("message.newest")
            }
            className={styles.button}
            onClick={onNewest}
          />
          <span className={styles.count} aria-hidden>
            <Badge count={me.unread} label="" />
          </span>
        </span>
      )}
    </div>
  );
}
