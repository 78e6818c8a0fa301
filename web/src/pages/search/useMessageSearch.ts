import { useCallback, useEffect, useRef, useState } from "react";
import { useClient } from "../../app/hooks";
import type { Found } from "../../model/types";
import type { Search } from "../../wire/api";
import { asFailure, type Failure } from "../../wire/failure";

export interface MessageSearch {
  readonly phase: "idle" | "searching" | "done";
  readonly failure: Failure | null;
  readonly found: readonly Found[];
  readonly nextCursor: string | null;
}

const settleMs = 250;
const nothing: MessageSearch = { phase: "idle", failure: null, found: [], nextCursor: null };

/** What was found for a search; asked for once the typing pauses, the last question wins. */
export function useMessageSearch(search: Search): MessageSearch & { readonly more: () => void } {
  const { api } = useClient();
  const [view, setView] = useState(nothing);
  const asked = useRef(0);
  const { query, conversationId, senderId, type, from, to } = search;
  const empty = query.trim() === "" && senderId === "" && type === "" && from === null;

  const ask = useCallback(
    async (before: readonly Found[], cursor: string | null) => {
      const turn = ++asked.current;
      const question = { query: query.trim(), conversationId, senderId, type, from, to };
      const answer = await api.search(question, cursor).catch(asFailure);
      if (turn !== asked.current) return;
      if (!("items" in answer)) return setView({ ...nothing, phase: "done", failure: answer });
      const { items, nextCursor } = answer;
      setView({ phase: "done", failure: null, found: [...before, ...items], nextCursor });
    },
    [api, query, conversationId, senderId, type, from, to],
  );

  useEffect(() => {
    asked.current++;
    if (empty) return setView(nothing);
    setView((now) => ({ ...now, phase: "searching", failure: null }));
    const timer = setTimeout(() => void ask([], null), settleMs);
    return () => clearTimeout(timer);
  }, [ask, empty]);
  return { ...view, more: () => void ask(view.found, view.nextCursor) };
}
