import { X } from "lucide-react";
import { useText } from "../../app/hooks";
import { IconButton } from "../../ui/Button";
import styles from "./ComposerBar.module.css";

interface ComposerBarProps {
  title: string;
  text: string;
  onCancel: () => void;
}

/** Above the input: what is being answered or edited, and the way out. */
export function ComposerBar({ title, text, onCancel }: ComposerBarProps) {
  const { t } = useText();
  return (
    <div className={styles.bar}>
      <div className={styles.words}>
        <div className={styles.title}>{title}</div>
        <div className={styles.text}>{text}</div>
      </div>
      <IconButton label={t("action.cancel")} icon={X} size={18} onClick={onCancel} />
    </div>
  );
}
