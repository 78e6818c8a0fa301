import { useApp, useText } from "../../app/hooks";
import { useIsOver } from "../../app/useIsOver";
import { usePerson } from "../../app/people";
import type { Quote } from "../../model/types";
import { logOf } from "../../state/messages";
import { kindKey } from "../../state/summary";
import { KindIcon } from "../../ui/KindIcon";
import styles from "./QuoteBar.module.css";

interface QuoteBarProps {
  conversationId: string;
  quote: Quote;
  onOpen: (seq: number) => void;
}

/** What is being answered; opens the original. */
export function QuoteBar({ conversationId, quote, onOpen }: QuoteBarProps) {
  const { name } = usePerson(quote.senderId);
  const text = useQuoteText(conversationId, quote);
  return (
    <button type="button" className={styles.quote} onClick={() => onOpen(quote.seq)}>
      <span className={styles.name}>{name}</span>
      <span className={styles.text}>
        {quote.type === "poll" && <KindIcon type="poll" />} {text}
      </span>
    </button>
  );
}

export function useQuoteText(conversationId: string, quote: Quote): string {
  const { t } = useText();
  const recalled = useApp(
    (s) => logOf(s.messages, conversationId).bySeq.get(quote.seq)?.body.kind === "recalled",
  );
  const over = useIsOver(quote.expiresAt);
  if (over) return t("message.expiredQuote");
  if (recalled) return t("message.recalledQuote");
  if (quote.excerpt) return quote.excerpt;
  return quote.type === "text" ? t("message.recalledQuote") : t(kindKey(quote.type));
}
