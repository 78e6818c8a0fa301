import { Check } from "lucide-react";
import { useConversationFace } from "../../app/people";
import type { Conversation } from "../../model/types";
import { Avatar } from "../../ui/Avatar";
import rows from "../contacts/PersonRow.module.css";
import styles from "./ConversationChoice.module.css";

interface ConversationChoiceProps {
  conversation: Conversation;
  /** Whether it is one of several that are chosen; left out where a press chooses it alone. */
  chosen?: boolean;
  onPick: (id: string) => void;
}

/** A conversation by face and name, to be picked. */
export function ConversationChoice({ conversation, chosen, onPick }: ConversationChoiceProps) {
  const face = useConversationFace(conversation);
  return (
    <button
      type="button"
      className={rows.row}
      aria-pressed={chosen}
      data-pick
      onClick={() => onPick(conversation.id)}
    >
      <Avatar
        id={face.id}
        name={face.name}
        url={face.avatarUrl}
        presence={face.presence}
        look={face.look}
        size={40}
      />
      <span className={rows.body}>
        <span className={rows.name}>{face.name}</span>
      </span>
      {chosen !== undefined && (
        <span className={styles.mark} data-chosen={chosen || undefined}>
          {chosen && <Check size={16} strokeWidth={3} aria-hidden />}
        </span>
      )}
    </button>
  );
}
