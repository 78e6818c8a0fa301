import { AtSign, BellOff, Pin } from "lucide-react";
import { memo } from "react";
import { NavLink } from "react-router";
import { useText } from "../../app/hooks";
import type { Conversation } from "../../model/types";
import { Avatar } from "../../ui/Avatar";
import { Badge } from "../../ui/Badge";
import { KindIcon } from "../../ui/KindIcon";
import { Ticks } from "../../ui/Ticks";
import styles from "./ConversationRow.module.css";
import { useRow } from "./useRow";

interface ConversationRowProps {
  conversation: Conversation;
}

export const ConversationRow = memo(function ConversationRow({
  conversation,
}: ConversationRowProps) {
  const { t } = useText();
  const { face, when, tick, line } = useRow(conversation);
  const { me } = conversation;
  const mentions = t("mention.unread", { count: me.mentions });
  return (
    <NavLink
      to={`/chats/${conversation.id}`}
      className={styles.row ?? ""}
      data-conversation={conversation.id}
      draggable={false}
    >
      <Avatar
        id={face.id}
        name={face.name}
        url={face.avatarUrl}
        presence={face.presence}
        look={face.look}
      />
      <span className={styles.body}>
        <span className={styles.top}>
          <span className={styles.name}>{face.name}</span>
          {me.muted && <BellOff size={14} aria-label={t("chats.muted")} className={styles.mark} />}
          <span className={styles.space} />
          {tick && <Ticks state={tick} />}
          <span className={styles.when}>{when}</span>
        </span>
        <span className={styles.bottom}>
          <span className={styles.line} data-tone={line.tone}>
            {line.prefix && <span className={styles.prefix}>{line.prefix} </span>}
            {line.type && <KindIcon type={line.type} />}
            {line.text}
          </span>
          {me.pinned && <Pin size={15} aria-label={t("chats.pinned")} className={styles.mark} />}
          {me.mentions > 0 && (
            <span className={styles.mention} role="img" aria-label={mentions}>
              <AtSign size={13} strokeWidth={2.6} aria-hidden />
            </span>
          )}
          <Badge
            count={me.unread}
            muted={me.muted}
            label={t("chats.unread", { count: me.unread })}
          />
        </span>
      </span>
    </NavLink>
  );
});
