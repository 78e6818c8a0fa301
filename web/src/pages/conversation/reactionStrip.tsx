import { Plus } from "lucide-react";
import type { Translate } from "../../i18n/translate";
import type { Message } from "../../model/types";
import { hasReacted } from "../../state/reactions";
import { quickReactions } from "../../text/quickReactions";
import type { StripAct } from "../../ui/Menu";

interface Picks {
  readonly onPick: (emoji: string) => void;
  readonly onMore: () => void;
}

/** The six quick reactions, and the door to the others. */
export function stripFor(
  t: Translate,
  { body, reactions }: Message,
  selfId: string,
  { onPick, onMore }: Picks,
): StripAct[] {
  if (body.kind === "recalled" || body.kind === "system") return [];
  const quick = quickReactions.map((emoji) => ({
    label: t("react.with", { emoji }),
    sign: emoji,
    chosen: reactions.some((held) => held.emoji === emoji && hasReacted(held, selfId)),
    act: () => onPick(emoji),
  }));
  return [...quick, { label: t("react.more"), sign: <Plus size={20} aria-hidden />, act: onMore }];
}
