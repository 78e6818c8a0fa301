import { Timer } from "lucide-react";
import { useText } from "../../app/hooks";
import { lifeText } from "../../app/lifeText";
import styles from "./LifeSign.module.css";

/** That what is written here disappears, and how soon; nothing where it stays. */
export function LifeSign({ seconds }: { seconds: number }) {
  const { t } = useText();
  if (seconds === 0) return null;
  const life = lifeText(t, seconds);
  return (
    <span className={styles.sign} title={t("life.on", { life })}>
      <Timer size={13} aria-label={t("life.title")} />
      {life}
    </span>
  );
}
