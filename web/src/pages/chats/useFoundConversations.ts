import { useMemo } from "react";
import { useApp, useSelfId, useText } from "../../app/hooks";
import { nameOf } from "../../app/people";
import type { Conversation } from "../../model/types";
import { listed } from "../../state/conversations";

/** Conversations whose name has these words, in the order of the list; all without words. */
export function useFoundConversations(query: string): Conversation[] {
  const { t } = useText();
  const selfId = useSelfId();
  const conversations = useApp((s) => s.conversations);
  const users = useApp((s) => s.users);
  const contacts = useApp((s) => s.contacts);
  return useMemo(() => {
    const words = query.trim().toLocaleLowerCase();
    const nameFor = ({ title, peer }: Conversation): string => {
      if (!peer) return title;
      if (peer.userId === selfId) return t("person.saved");
      const username = users[peer.userId]?.username ?? "";
      return `${nameOf({ users, contacts }, t, peer.userId)} ${username}`;
    };
    const all = listed(conversations);
    return words ? all.filter((c) => nameFor(c).toLocaleLowerCase().includes(words)) : all;
  }, [query, conversations, users, contacts, selfId, t]);
}
