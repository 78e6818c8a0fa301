import type { Conversation, LocalMessage, Member, Message, OwnState } from "../model/types";

/** Plain examples for tests; each test names only what matters to it. */
export const selfId = "me";
export const peerId = "peer";

export const noMentions = { userIds: [], all: false };

export function aMessage(seq: number, change: Partial<Message> = {}): Message {
  return {
    conversationId: "c1",
    seq,
    version: seq,
    senderId: peerId,
    clientId: `client-${seq}`,
    body: { kind: "text", text: `message ${seq}` },
    replyTo: null,
    sentAt: 1_700_000_000_000 + seq * 1_000,
    editedAt: null,
    forwarded: false,
    mentions: noMentions,
    reactions: [],
    pinnedAt: null,
    threadSeq: null,
    expiresAt: null,
    ...change,
  };
}

export function aLocal(
  clientId: string,
  change: Partial<Pick<LocalMessage, "conversationId" | "createdAt" | "state">> = {},
): LocalMessage {
  return {
    conversationId: "c1",
    clientId,
    body: { kind: "text", text: clientId },
    forwardOf: null,
    mentions: noMentions,
    replyTo: null,
    createdAt: 1_700_000_100_000,
    state: "sending",
    failure: null,
    ...change,
  };
}

export function aConversation(
  change: Partial<Conversation> = {},
  me: Partial<OwnState> = {},
): Conversation {
  return {
    id: "c1",
    type: "direct",
    title: "",
    avatarUrl: null,
    announcement: "",
    joinPolicy: "link",
    joinQuestion: "",
    invitePolicy: "members",
    historyForNewMembers: false,
    channel: false,
    mutedAll: false,
    slowModeSeconds: 0,
    messageLifeSeconds: 0,
    memberCount: 2,
    lastSeq: 0,
    version: 0,
    lastMessage: null,
    createdAt: 1_700_000_000_000,
    peer: { userId: peerId, readSeq: 0 },
    othersReadSeq: 0,
    ...change,
    me: {
      role: "member",
      readSeq: 0,
      unread: 0,
      mentions: 0,
      muted: false,
      pinned: false,
      mutedUntil: null,
      nickname: "",
      hidden: false,
      draft: "",
      meVersion: 1,
      ...me,
    },
  };
}

export function aMember(userId: string, change: Partial<Member> = {}): Member {
  return { userId, role: "member", nickname: "", mutedUntil: null, joinedAt: 1, ...change };
}
