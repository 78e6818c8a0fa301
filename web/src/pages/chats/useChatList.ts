import { useMemo, useState } from "react";
import type { Conversation } from "../../model/types";
import { listed } from "../../state/conversations";
import { useApp } from "../../app/hooks";

export interface ChatListView {
  readonly loaded: boolean;
  readonly conversations: readonly Conversation[];
  /** No row moves while the pointer is over the list. */
  readonly hold: (held: boolean) => void;
}

export function useChatList(): ChatListView {
  const state = useApp((s) => s.conversations);
  const [order, setOrder] = useState<readonly string[] | null>(null);
  const conversations = useMemo(() => {
    const sorted = listed(state);
    return order ? keptOrder(sorted, order) : sorted;
  }, [state, order]);
  const hold = (held: boolean) => setOrder(held ? conversations.map((c) => c.id) : null);
  return { loaded: state.loaded || conversations.length > 0, conversations, hold };
}

function keptOrder(sorted: Conversation[], order: readonly string[]): Conversation[] {
  const place = new Map(order.map((id, i) => [id, i]));
  const at = (c: Conversation) => place.get(c.id) ?? order.length;
  return sorted.toSorted((a, b) => at(a) - at(b));
}
