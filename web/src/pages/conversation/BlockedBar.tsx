import { useAct, useClient, useText } from "../../app/hooks";
import { Button } from "../../ui/Button";
import styles from "./BlockedBar.module.css";

/** In place of the composer, with somebody one has blocked. */
export function BlockedBar({ userId }: { userId: string }) {
  const { t } = useText();
  const { people } = useClient();
  const run = useAct();
  return (
    <div className={styles.bar}>
      <span>{t("profile.blocked")}</span>
      <Button small look="plain" onClick={() => void run(people.setBlocked(userId, false))}>
        {t("profile.unblock")}
      </Button>
    </div>
  );
}
