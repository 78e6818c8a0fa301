import { useEffect } from "react";
import type { Conversation, PresenceStatus, User } from "../model/types";
import type { Translate } from "../i18n/translate";
import { memberOf } from "../state/members";
import type { AppState } from "../state/store";
import { useApp, useClient, useSelfId, useText } from "./hooks";

export interface Person {
  readonly id: string;
  readonly name: string;
  readonly user: User | undefined;
  readonly avatarUrl: string | null;
  readonly presence: PresenceStatus | undefined;
  readonly lastSeenAt: number | null;
  readonly look: "person" | "saved" | "gone";
}

type Names = Pick<AppState, "users" | "contacts">;

export function nameOf(state: Names, t: Translate, userId: string): string {
  const user = state.users[userId];
  if (user?.deleted) return t("person.deleted");
  return state.contacts.byUserId[userId]?.alias || user?.displayName || "…";
}

/** In a group one goes by the name one chose there, but for who gave an alias. */
export function memberNameOf(
  state: Names & Pick<AppState, "members">,
  t: Translate,
  conversationId: string,
  userId: string,
): string {
  const alias = state.contacts.byUserId[userId]?.alias;
  const nickname = memberOf(state.members, conversationId, userId)?.nickname;
  return alias || nickname || nameOf(state, t, userId);
}

/** Somebody as shown on the screen; the profile is asked for when it is not known yet. */
export function usePerson(userId: string): Person {
  const client = useClient();
  const { t } = useText();
  const user = useApp((s) => s.users[userId]);
  const name = useApp((s) => nameOf(s, t, userId));
  const presence = useApp((s) => s.presence[userId]);
  useEffect(() => client.engine.people.need(userId), [client, userId]);
  return {
    id: userId,
    name,
    user,
    avatarUrl: user?.avatarUrl ?? null,
    presence: presence?.status,
    lastSeenAt: presence?.lastSeenAt ?? null,
    look: user?.deleted ? "gone" : "person",
  };
}

/** Name and face of a conversation: the peer's, one's own notes', or the group's. */
export function useConversationFace(conversation: Conversation): Person {
  const { t } = useText();
  const selfId = useSelfId();
  const peerId = conversation.type === "direct" ? (conversation.peer?.userId ?? "") : "";
  const peer = usePerson(peerId);
  if (peerId === selfId && peerId !== "") {
    return { ...peer, name: t("person.saved"), look: "saved", presence: undefined };
  }
  if (peerId !== "") return peer;
  const { id, title, avatarUrl } = conversation;
  return { ...peer, id, name: title || "…", avatarUrl, presence: undefined, look: "person" };
}
