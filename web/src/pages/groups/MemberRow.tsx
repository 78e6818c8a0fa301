import { EllipsisVertical } from "lucide-react";
import { useApp, useNow, useSelfId, useText } from "../../app/hooks";
import { memberNameOf } from "../../app/people";
import type { Conversation, Member } from "../../model/types";
import { IconButton } from "../../ui/Button";
import { PersonRow } from "../contacts/PersonRow";
import styles from "./MemberList.module.css";

interface MemberRowProps {
  conversation: Conversation;
  member: Member;
  /** Opens what one may do with this member; absent where that is nothing. */
  onMenu?: ((place: Element) => void) | undefined;
}

export function MemberRow({ conversation, member, onMenu }: MemberRowProps) {
  const { t } = useText();
  const selfId = useSelfId();
  const { userId, role } = member;
  const self = userId === selfId;
  const name = useApp((s) => memberNameOf(s, t, conversation.id, userId));
  const muted = useMutedText(member);
  const note = muted ?? (self ? t("group.you") : null);
  return (
    <div className={styles.row} data-member={userId}>
      <PersonRow
        userId={userId}
        name={name}
        to={self ? "/settings/profile" : `/u/${userId}`}
        {...(note ? { note } : {})}
      >
        {role !== "member" && <span className={styles.role}>{t(`details.role.${role}`)}</span>}
      </PersonRow>
      {onMenu && (
        <IconButton
          label={t("group.memberActs", { name })}
          icon={EllipsisVertical}
          size={18}
          onClick={(event) => onMenu(event.currentTarget)}
        />
      )}
    </div>
  );
}

function useMutedText({ mutedUntil }: Member): string | null {
  const { t, formats } = useText();
  const now = useNow();
  if (mutedUntil === null || mutedUntil <= now) return null;
  return t("group.mutedUntil", { when: formats.until(mutedUntil, now) });
}
