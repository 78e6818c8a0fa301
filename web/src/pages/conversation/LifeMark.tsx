import { Timer } from "lucide-react";
import { useText } from "../../app/hooks";

/** That a message disappears, and when. */
export function LifeMark({ until }: { until: number }) {
  const { t, formats } = useText();
  const text = t("life.until", { when: formats.full(until) });
  return (
    <Timer size={12} aria-label={text}>
      <title>{text}</title>
    </Timer>
  );
}
