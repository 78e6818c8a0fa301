import { Copy, Forward, Trash2, X } from "lucide-react";
import { useAct, useClient, useCopy, useText } from "../../app/hooks";
import type { Message } from "../../model/types";
import { IconButton } from "../../ui/Button";
import { mayForward } from "./may";
import styles from "./SelectionBar.module.css";

interface SelectionBarProps {
  messages: readonly Message[];
  onForward: (messages: readonly Message[]) => void;
  onEnd: () => void;
}

/** In place of the composer, while several messages are chosen. */
export function SelectionBar({ messages, onForward, onEnd }: SelectionBarProps) {
  const { t } = useText();
  const { hiding } = useClient();
  const run = useAct();
  const copy = useCopy();
  const ordered = messages.toSorted((a, b) => a.seq - b.seq);
  const words = ordered.flatMap(({ body }) => (body.kind === "text" ? [body.text] : []));
  const copyAll = () => {
    copy(words.join("\n"), "message.copied");
    onEnd();
  };
  const hide = () => {
    hiding.hide(messages);
    const undo = () => hiding.undo(messages);
    void run(Promise.resolve(), { done: "message.deletedForMe", undo });
    onEnd();
  };
  return (
    <div className={styles.bar} role="toolbar" aria-label={t("message.select")}>
      <IconButton label={t("select.cancel")} icon={X} onClick={onEnd} />
      <span className={styles.count} role="status">
        {t("select.count", { count: messages.length })}
      </span>
      <IconButton
        label={t("message.copyText")}
        icon={Copy}
        disabled={words.length === 0}
        onClick={copyAll}
      />
      <IconButton
        label={t("message.forward")}
        icon={Forward}
        disabled={!ordered.every(mayForward)}
        onClick={() => onForward(ordered)}
      />
      <IconButton label={t("message.deleteForMe")} icon={Trash2} onClick={hide} />
    </div>
  );
}
