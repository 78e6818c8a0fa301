import { Button } from "../ui/Button";
import styles from "./App.module.css";
import { useText } from "./hooks";

/** Says that a page did not come, and offers the way on. What waits to be sent outlives a reload. */
export function Broken() {
  const { t } = useText();
  return (
    <div className={styles.unreachable} role="alert">
      <p>{t("app.broken")}</p>
      <Button onClick={() => location.reload()}>{t("link.reload")}</Button>
    </div>
  );
}
