import { BellRing } from "lucide-react";
import { useApp, useClient, useText } from "../../app/hooks";
import { askForNotices, noticesPossible } from "../../app/notices";
import { Button } from "../../ui/Button";
import styles from "./NoticePrompt.module.css";

/** Asked once, after the first message, with the reason. */
export function NoticePrompt({ sentCount }: { sentCount: number }) {
  const { t } = useText();
  const { store } = useClient();
  const notices = useApp((s) => s.preferences.notices);
  const set = (answer: "on" | "off" | "later") =>
    store.dispatch({ type: "preferences/changed", change: { notices: answer } });
  if (sentCount === 0 || notices !== "unasked" || !noticesPossible()) return null;
  if (Notification.permission === "denied") return null;
  return (
    <section className={styles.prompt} aria-label={t("chats.noticesTitle")}>
      <BellRing size={22} aria-hidden className={styles.icon} />
      <div className={styles.words}>
        <strong>{t("chats.noticesTitle")}</strong>
        <p>{t("chats.noticesText")}</p>
      </div>
      <div className={styles.acts}>
        <Button small look="quiet" onClick={() => set("later")}>
          {t("chats.noticesLater")}
        </Button>
        <Button small onClick={() => void askForNotices().then(set)}>
          {t("chats.noticesAllow")}
        </Button>
      </div>
    </section>
  );
}
