import { useMemo } from "react";
import { openRequests } from "../state/contacts";
import { unreadTotal } from "../state/conversations";
import { useApp, useSelfId } from "./hooks";

export interface Counts {
  readonly unread: number;
  readonly requests: number;
}

/** What the rail, the tabs and the title count. */
export function useCounts(): Counts {
  const conversations = useApp((s) => s.conversations);
  const contacts = useApp((s) => s.contacts);
  const selfId = useSelfId();
  return useMemo(
    () => ({
      unread: unreadTotal(conversations),
      requests: openRequests(contacts, selfId).incoming.length,
    }),
    [conversations, contacts, selfId],
  );
}
