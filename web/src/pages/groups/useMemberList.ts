import { useCallback, useEffect, useMemo, useState } from "react";
import { useApp, useClient } from "../../app/hooks";
import type { Member } from "../../model/types";
import { rosterOf } from "../../state/members";

export interface MemberListView {
  readonly query: string;
  readonly setQuery: (query: string) => void;
  readonly phase: "loading" | "ready" | "failed";
  readonly members: readonly Member[];
  /** Further members are not read yet. */
  readonly hasMore: boolean;
  readonly more: () => void;
  readonly retry: () => void;
}

const settleMs = 250;

/** The members in the server's order, page by page, or those whom a search finds. */
export function useMemberList(conversationId: string, without = ""): MemberListView {
  const { rosters } = useClient().engine;
  const roster = useApp((s) => rosterOf(s.members, conversationId));
  const [query, setQuery] = useState("");
  const [found, setFound] = useState<readonly string[] | null>(null);
  const [failed, setFailed] = useState(false);
  const wanted = query.trim().replace(/^@/, "");

  useEffect(() => {
    setFailed(false);
    setFound(null);
    if (wanted === "") return;
    let current = true;
    const timer = setTimeout(() => {
      rosters.search(conversationId, wanted).then(
        (ids) => current && setFound(ids),
        () => current && setFailed(true),
      );
    }, settleMs);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [rosters, conversationId, wanted]);

  const more = useCallback(() => {
    if (wanted !== "" || failed) return;
    rosters.more(conversationId).catch(() => setFailed(true));
  }, [rosters, conversationId, wanted, failed]);

  const retry = useCallback(() => {
    setFailed(false);
    setQuery("");
    rosters.open(conversationId).catch(() => setFailed(true));
  }, [rosters, conversationId]);

  const { byId, listed, begun, nextCursor } = roster;
  const ids = wanted === "" ? listed : (found ?? none);
  const members = useMemo(
    () => ids.filter((id) => id !== without).flatMap((id) => byId[id] ?? []),
    [ids, byId, without],
  );
  const ready = wanted === "" ? begun : found !== null;
  const phase = failed ? "failed" : ready ? "ready" : "loading";
  return {
    query,
    setQuery,
    phase,
    members,
    hasMore: wanted === "" && nextCursor !== null,
    more,
    retry,
  };
}

const none: readonly string[] = [];
