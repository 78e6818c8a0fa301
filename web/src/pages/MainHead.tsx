import { ArrowLeft } from "lucide-react";
import { useText } from "../app/hooks";
import { IconButton } from "../ui/Button";
import styles from "./MainHead.module.css";

/** Head of the main pane; on a narrow screen it carries the way back. */
export function MainHead({ title, onBack }: { title: string; onBack: () => void }) {
  const { t } = useText();
  const back = () => (history.state?.idx > 0 ? history.back() : onBack());
  return (
    <header className={styles.head}>
      <IconButton
        className={styles.back}
        label={t("action.back")}
        icon={ArrowLeft}
        onClick={back}
      />
      <h2 className={styles.title}>{title}</h2>
    </header>
  );
}
