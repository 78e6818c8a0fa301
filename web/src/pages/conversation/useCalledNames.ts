import { useEffect, useMemo } from "react";
import { useApp, useClient, useSelfId } from "../../app/hooks";
import type { LocalMessage, Message } from "../../model/types";
import { rosterOf } from "../../state/members";
import { allWords, type CalledName } from "../../text/mentions";

const none: readonly CalledName[] = [];

/** The names that a message calls, for marking them in its words. */
export function useCalledNames(message: Message | LocalMessage): readonly CalledName[] {
  const { engine } = useClient();
  const selfId = useSelfId();
  const { mentions, conversationId } = message;
  const calls = mentions && (mentions.all || mentions.userIds.length > 0);
  const users = useApp((s) => (calls ? s.users : null));
  const contacts = useApp((s) => (calls ? s.contacts.byUserId : null));
  const members = useApp((s) => (calls ? rosterOf(s.members, conversationId).byId : null));
  useEffect(() => {
    if (calls) mentions.userIds.forEach((id) => engine.people.need(id));
  }, [engine, calls, mentions]);
  return useMemo(() => {
    if (!calls || !users || !contacts) return none;
    const everybody = mentions.all ? allWords.map((name) => ({ name, self: true })) : [];
    const named = mentions.userIds.flatMap((id) => {
      const nickname = members?.[id]?.nickname ?? "";
      const user = users[id];
      const names = [nickname, contacts[id]?.alias, user?.displayName, user?.username];
      return names.flatMap((name) => (name ? [{ name, self: id === selfId }] : []));
    });
    return [...named, ...everybody];
  }, [calls, mentions, users, contacts, members, selfId]);
}
