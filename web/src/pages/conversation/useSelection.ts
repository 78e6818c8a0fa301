import { useCallback, useMemo, useState } from "react";
import type { Message } from "../../model/types";

export interface Selection {
  /** The chosen messages by seq; null while nothing is selected. */
  readonly chosen: ReadonlyMap<number, Message> | null;
  readonly toggle: (message: Message) => void;
  readonly end: () => void;
}

/** Several messages, chosen one by one; taking the last one back ends it. */
export function useSelection(): Selection {
  const [chosen, setChosen] = useState<ReadonlyMap<number, Message> | null>(null);
  const toggle = useCallback((message: Message) => setChosen((now) => toggled(now, message)), []);
  const end = useCallback(() => setChosen(null), []);
  return useMemo(() => ({ chosen, toggle, end }), [chosen, toggle, end]);
}

export function toggled(
  chosen: ReadonlyMap<number, Message> | null,
  message: Message,
): ReadonlyMap<number, Message> | null {
  const next = new Map(chosen ?? []);
  if (!next.delete(message.seq)) next.set(message.seq, message);
  return next.size > 0 ? next : null;
}
