import { Check, CheckCheck, CircleAlert, Clock } from "lucide-react";
import { useText } from "../app/hooks";
import type { Key } from "../i18n/catalogue";
import styles from "./Ticks.module.css";

export type TickState = "sending" | "sent" | "read" | "failed";

const icons = { sending: Clock, sent: Check, read: CheckCheck, failed: CircleAlert };
const labels: Readonly<Record<TickState, Key>> = {
  sending: "message.sending",
  sent: "message.sent",
  read: "message.read",
  failed: "message.failed",
};

/** Where an own message stands: clock, one tick, coloured double tick, or red. */
export function Ticks({ state }: { state: TickState }) {
  const { t } = useText();
  const Icon = icons[state];
  return (
    <span className={styles.ticks} data-state={state} role="img" aria-label={t(labels[state])}>
      <Icon size={state === "sending" ? 13 : 16} strokeWidth={2.2} aria-hidden />
    </span>
  );
}
