import { useEffect } from "react";
import { useApp, useClient, useSelfId, useText } from "../../app/hooks";
import { nameOf } from "../../app/people";
import type { Message, Reaction } from "../../model/types";
import { hasReacted } from "../../state/reactions";
import styles from "./Reactions.module.css";

interface ReactionsProps {
  message: Message;
  onToggle: (message: Message, emoji: string) => void;
}

/** Under a bubble: how many answered with what; a press adds one's own or takes it back. */
export function Reactions({ message, onToggle }: ReactionsProps) {
  return (
    <div className={styles.chips}>
      {message.reactions.map((reaction) => (
        <Chip
          key={reaction.emoji}
          reaction={reaction}
          onToggle={() => onToggle(message, reaction.emoji)}
        />
      ))}
    </div>
  );
}

function Chip({ reaction, onToggle }: { reaction: Reaction; onToggle: () => void }) {
  const { t, formats } = useText();
  const { engine } = useClient();
  const selfId = useSelfId();
  const { emoji, count, userIds } = reaction;
  const mine = hasReacted(reaction, selfId);
  useEffect(() => userIds.forEach((id) => engine.people.need(id)), [engine, userIds]);
  const names = useApp((s) => {
    const known = userIds.map((id) => (id === selfId ? t("search.you") : nameOf(s, t, id)));
    const others = count - userIds.length;
    return formats.list(others > 0 ? [...known, t("react.others", { count: others })] : known);
  });
  return (
    <button
      type="button"
      className={styles.chip}
      aria-pressed={mine}
      aria-label={t("react.chip", { emoji, count, names })}
      title={names}
      onClick={onToggle}
      onDoubleClick={(event) => event.stopPropagation()}
    >
      <span className={styles.emoji}>{emoji}</span>
      <span className={styles.count}>{count}</span>
    </button>
  );
}
