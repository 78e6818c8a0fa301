import { Hourglass, Megaphone, VolumeX } from "lucide-react";
import type { ReactNode } from "react";
import { useText } from "../../app/hooks";
import type { Conversation } from "../../model/types";
import blocked from "../conversation/BlockedBar.module.css";
import { useSilence, type SilenceView } from "./useSilence";

interface SilenceBarProps {
  conversation: Conversation;
  /** What is being written is finished first. */
  busy: boolean;
  /** The composer. */
  children: ReactNode;
}

const icons = { channel: Megaphone, mutedAll: Megaphone, muted: VolumeX, slow: Hourglass };

/** In place of the composer, where one may not write: why, and until when. */
export function SilenceBar({ conversation, busy, children }: SilenceBarProps) {
  const view = useSilence(conversation);
  const text = useSilenceText(view);
  const { silence } = view;
  if (!silence || (busy && silence.reason === "slow")) return children;
  const Icon = icons[silence.reason];
  return (
    <div
      className={blocked.bar}
      role="status"
      aria-live={silence.reason === "slow" ? "off" : "polite"}
    >
      <span data-silence={silence.reason}>
        <Icon size={16} aria-hidden className={blocked.icon} /> {text}
      </span>
    </div>
  );
}

function useSilenceText({ silence, now }: SilenceView): string {
  const { t, formats } = useText();
  if (!silence) return "";
  switch (silence.reason) {
    case "muted":
      return t("silence.muted", { when: formats.until(silence.until, now) });
    case "slow": {
      const left = Math.ceil((silence.until - now) / 1_000) * 1_000;
      return t("silence.slow", { left: formats.duration(left) });
    }
    default:
      return t(`silence.${silence.reason}`);
  }
}
