import type {
  Account,
  Contact,
  ContactRequest,
  Conversation,
  Found,
  Head,
  JoinPolicy,
  Member,
  Mentions,
  Message,
  MessageBody,
  OwnState,
  Presence,
  PresenceStatus,
  Quote,
  Reaction,
  RequestStatus,
  Role,
  Scheduled,
  ServerInfo,
  SessionEntry,
  User,
} from "../model/types";
import { toPollBody, toPollResult } from "./pollFromWire";
import { flag, isObject, list, maybeText, maybeTime, number, object, text, time } from "./json";
import type { Json } from "./json";

/** The border: wire JSON in, the client's own nouns out. */

export function toUser(value: unknown): User {
  const d = object(value);
  const username = text(d.username);
  return {
    id: text(d.id),
    username,
    displayName: text(d.displayName) || username,
    avatarUrl: maybeText(d.avatarUrl),
    bio: text(d.bio),
    ...(flag(d.deleted) ? { deleted: true } : {}),
  };
}

export function toAccount(value: unknown): Account {
  const d = object(value);
  return { ...toUser(d), email: text(d.email), locale: text(d.locale) };
}

export function toSessionEntry(value: unknown): SessionEntry {
  const d = object(value);
  const device = object(d.device);
  const named = [text(device.name), text(device.platform)].filter(Boolean).join(" · ");
  return {
    id: text(d.id),
    device: named || text(d.device),
    ip: text(d.ip),
    createdAt: time(d.createdAt),
    lastSeenAt: time(d.lastSeenAt),
    current: flag(d.current),
  };
}

const closedStatuses: readonly string[] = ["accepted", "rejected", "canceled"];

export function toContactRequest(value: unknown): ContactRequest {
  const d = object(value);
  const status = text(d.status);
  return {
    id: text(d.id),
    fromUserId: text(d.fromUserId),
    toUserId: text(d.toUserId),
    message: text(d.message),
    status: closedStatuses.includes(status) ? (status as RequestStatus) : "open",
    createdAt: time(d.createdAt),
  };
}

export function toContact(value: unknown): Contact {
  const d = object(value);
  return { userId: text(d.userId), alias: text(d.alias), createdAt: time(d.createdAt) };
}

/** The profiles that ride along with contacts, members and blocks. */
export function usersWithin(items: readonly unknown[]): User[] {
  return items
    .map((item) => object(item).user)
    .filter(isObject)
    .map(toUser);
}

export function toMember(value: unknown): Member {
  const d = object(value);
  return {
    userId: text(d.userId),
    role: toRole(d.role),
    nickname: text(d.nickname),
    mutedUntil: maybeTime(d.mutedUntil),
    joinedAt: time(d.joinedAt),
  };
}

export const toRole = (value: unknown): Role =>
  value === "owner" || value === "admin" ? value : "member";

function toBody(type: string, value: unknown): MessageBody {
  const d = object(value);
  switch (type) {
    case "text":
      return { kind: "text", text: text(d.text) };
    case "location":
      return { kind: "location", lat: number(d.lat), lon: number(d.lon), name: text(d.name) };
    case "contact":
      return { kind: "contact", userId: text(d.userId) };
    case "image":
    case "video":
    case "audio":
    case "file":
      return {
        kind: "file",
        media: type,
        fileId: text(d.fileId),
        name: text(d.name),
        size: number(d.size),
        caption: text(d.caption),
      };
    case "call":
      return {
        kind: "call",
        media: text(d.media),
        reason: text(d.reason),
        durationMs: number(d.durationMs),
      };
    case "poll":
      return toPollBody(d);
    case "system":
      return {
        kind: "system",
        event: text(d.event),
        details: "until" in d ? { ...d, until: maybeTime(d.until) } : d,
      };
    default:
      return { kind: "unknown", type };
  }
}

function toQuote(value: unknown): Quote | null {
  if (!isObject(value)) return null;
  return {
    seq: number(value.seq),
    senderId: text(value.senderId),
    type: text(value.type),
    excerpt: text(value.excerpt),
    expiresAt: maybeTime(value.expiresAt),
  };
}

export function toMessage(value: unknown): Message {
  const d = object(value);
  return {
    conversationId: text(d.conversationId),
    seq: number(d.seq),
    version: number(d.version),
    senderId: text(d.senderId),
    clientId: text(d.clientId),
    body: bodyOf(d),
    replyTo: toQuote(d.replyTo),
    sentAt: time(d.sentAt),
    editedAt: maybeTime(d.editedAt),
    forwarded: flag(d.forwarded),
    mentions: toMentions(d.mentions),
    reactions: list(d.reactions).map(toReaction),
    pinnedAt: maybeTime(d.pinnedAt),
    ...(isObject(d.poll) ? { poll: toPollResult(d.poll) } : {}),
    threadSeq: number(d.threadSeq) || null,
    expiresAt: maybeTime(d.expiresAt),
  };
}

/** Without a body it was recalled, or its time has come; the own clock does not wait for the event. */
function bodyOf(d: Json): MessageBody {
  if (maybeTime(d.recalledAt) !== null) return { kind: "recalled" };
  const expiresAt = maybeTime(d.expiresAt);
  if (expiresAt !== null && (d.body === null || expiresAt <= Date.now()))
    return { kind: "expired" };
  return d.body === null ? { kind: "recalled" } : toBody(text(d.type), d.body);
}

function toMentions(value: unknown): Mentions {
  const d = object(value);
  return { userIds: list(d.userIds).map(text), all: flag(d.all) };
}

function toReaction(value: unknown): Reaction {
  const d = object(value);
  return { emoji: text(d.emoji), count: number(d.count), userIds: list(d.userIds).map(text) };
}

export function toFound(value: unknown): Found {
  const d = object(value);
  const pairs = list(d.highlights).map(list);
  return {
    message: toMessage(d.message),
    highlights: pairs.map(([from, to]): [number, number] => [number(from), number(to)]),
  };
}

export function toScheduled(value: unknown): Scheduled {
  const d = object(value);
  const message = object(d.message);
  return {
    id: text(d.id),
    conversationId: text(d.conversationId),
    sendAt: time(d.sendAt),
    body: toBody(text(message.type), message.body),
    failed: d.status === "failed",
  };
}

export function toOwnState(value: unknown): OwnState {
  const d = object(value);
  return {
    role: toRole(d.role),
    readSeq: number(d.readSeq),
    unread: number(d.unread),
    mentions: number(d.mentions),
    muted: flag(d.muted),
    pinned: flag(d.pinned),
    mutedUntil: maybeTime(d.mutedUntil),
    nickname: text(d.nickname),
    hidden: flag(d.hidden),
    draft: text(d.draft),
    meVersion: number(d.meVersion),
  };
}

/** What every member sees alike; `conversation.updated` carries just this. */
export type SharedConversation = Omit<Conversation, "me" | "peer" | "othersReadSeq">;

export function toSharedConversation(value: unknown): SharedConversation {
  const d = object(value);
  return {
    id: text(d.id),
    type: d.type === "group" ? "group" : "direct",
    title: text(d.title),
    avatarUrl: maybeText(d.avatarUrl),
    announcement: text(d.announcement),
    joinPolicy: toJoinPolicy(d.joinPolicy),
    joinQuestion: text(d.joinQuestion),
    invitePolicy: d.invitePolicy === "admins" ? "admins" : "members",
    historyForNewMembers: flag(d.historyForNewMembers),
    channel: flag(d.channel),
    mutedAll: flag(d.mutedAll),
    slowModeSeconds: number(d.slowModeSeconds),
    messageLifeSeconds: number(d.messageLifeSeconds),
    memberCount: number(d.memberCount),
    lastSeq: number(d.lastSeq),
    version: number(d.version),
    lastMessage: isObject(d.lastMessage) ? toMessage(d.lastMessage) : null,
    createdAt: time(d.createdAt),
  };
}

const joinPolicies: readonly unknown[] = ["approval", "closed"];

export const toJoinPolicy = (value: unknown): JoinPolicy =>
  joinPolicies.includes(value) ? (value as JoinPolicy) : "link";

export function toConversation(value: unknown): Conversation {
  const d = object(value);
  const peer = isObject(d.peer)
    ? { userId: text(d.peer.userId), readSeq: number(d.peer.readSeq) }
    : null;
  return {
    ...toSharedConversation(d),
    me: toOwnState(d.me),
    peer,
    othersReadSeq: peer?.readSeq ?? 0,
  };
}

export function toPresence(value: unknown): Presence {
  const d = object(value);
  const known: readonly unknown[] = ["online", "away"];
  return {
    status: known.includes(d.status) ? (d.status as PresenceStatus) : "offline",
    lastSeenAt: maybeTime(d.lastSeenAt),
  };
}

export function toHead(value: unknown): Head {
  const d = list(value);
  return [text(d[0]), number(d[1]), number(d[2]), number(d[3]), number(d[4])];
}

export function toServerInfo(value: unknown): ServerInfo {
  const d = object(value);
  const registration = d.registration;
  return {
    name: text(d.name) || "im",
    version: text(d.version),
    registration: registration === "invite" || registration === "closed" ? registration : "open",
  };
}
