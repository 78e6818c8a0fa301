import { useEffect, useState } from "react";
import { useApp, useClient, useText } from "../app/hooks";
import { waitingToSend } from "../state/messages";
import styles from "./LinkLine.module.css";

const patienceMs = 700;

/** How the connection stands, as one quiet line, and only when it is worth a word. */
export function LinkLine() {
  const { t } = useText();
  const { engine } = useClient();
  const link = useApp((s) => s.connection.link);
  const synced = useApp((s) => s.connection.synced);
  const waiting = useApp((s) => waitingToSend(s.messages));
  const calm = (link === "ready" && synced) || link === "idle";
  const shown = useAfter(!calm, patienceMs);
  if (calm || !shown) return <div role="status" className="visually-hidden" />;
  return (
    <div role="status" className={styles.line}>
      {link === "offline" || (link === "waiting" && waiting > 0)
        ? waiting > 0
          ? t("link.offlineQueued", { count: waiting })
          : t("link.offline")
        : link === "stopped"
          ? t("link.stopped")
          : t(link === "ready" ? "link.updating" : "link.connecting")}
      {(link === "waiting" || link === "offline") && (
        <button type="button" className={styles.reload} onClick={() => engine.link.tryNow()}>
          {t("link.tryNow")}
        </button>
      )}
      {link === "stopped" && (
        <button type="button" className={styles.reload} onClick={() => location.reload()}>
          {t("link.reload")}
        </button>
      )}
    </div>
  );
}

/** Whether a condition has held for a while. */
function useAfter(condition: boolean, ms: number): boolean {
  const [held, setHeld] = useState(false);
  useEffect(() => {
    if (!condition) return setHeld(false);
    const timer = setTimeout(() => setHeld(true), ms);
    return () => clearTimeout(timer);
  }, [condition, ms]);
  return held;
}
