import type { Conversation, ConversationId, Member, Message, OwnState } from "../model/types";
import type { Action } from "./actions";
import { counted, readUpTo, recounted, tallyOf, unreadOf, type Tally } from "./tally";

/** What is unread in a conversation, and how much of it calls one by name. */
interface Tallies {
  readonly unread: Tally;
  readonly mentions: Tally;
}

export interface ConversationsState {
  readonly byId: Readonly<Record<ConversationId, Conversation>>;
  readonly tallies: Readonly<Record<ConversationId, Tallies>>;
  readonly members: Readonly<Record<ConversationId, readonly Member[]>>;
  /** The whole list was read at least once. */
  readonly loaded: boolean;
}

export const initialConversations: ConversationsState = {
  byId: {},
  tallies: {},
  members: {},
  loaded: false,
};

export function conversationsReducer(
  state: ConversationsState,
  action: Action,
): ConversationsState {
  switch (action.type) {
    case "conversations/loaded": {
      const next = action.conversations.reduce(put, state);
      return action.last && !next.loaded ? { ...next, loaded: true } : next;
    }
    case "conversation/updated": {
      const held = state.byId[action.conversation.id];
      if (!held) return state;
      const lastMessage = newer(held.lastMessage, action.conversation.lastMessage);
      const lastSeq = Math.max(held.lastSeq, action.conversation.lastSeq);
      return keep(state, { ...held, ...action.conversation, lastMessage, lastSeq });
    }
    case "conversation/me": {
      const held = state.byId[action.conversationId];
      return held ? put(state, { ...held, me: action.me }) : state;
    }
    case "conversation/own": {
      const held = state.byId[action.conversationId];
      return held ? keep(state, { ...held, me: { ...held.me, ...action.change } }) : state;
    }
    case "conversation/read":
      return read(state, action);
    case "message/arrived":
    case "message/sent":
      return took(state, action.message, action.selfId);
    case "messages/changed":
      return action.messages.reduce((s, message) => took(s, message, action.selfId), state);
    case "message/hidden": {
      const held = state.byId[action.conversationId];
      if (held?.lastMessage?.seq !== action.seq) return state;
      return keep(state, { ...held, lastMessage: action.previous });
    }
    case "message/unhidden": {
      const held = state.byId[action.message.conversationId];
      if (!held) return state;
      return keep(state, { ...held, lastMessage: newer(held.lastMessage, action.message) });
    }
    case "members/loaded":
      return { ...state, members: { ...state.members, [action.conversationId]: action.members } };
    case "conversation/removed": {
      const { [action.conversationId]: _gone, ...byId } = state.byId;
      const { [action.conversationId]: _tally, ...tallies } = state.tallies;
      return { ...state, byId, tallies };
    }
    case "session/ended":
      return initialConversations;
    default:
      return state;
  }
}

function put(state: ConversationsState, incoming: Conversation): ConversationsState {
  const held = state.byId[incoming.id];
  const before = state.tallies[incoming.id];
  const tallies = {
    unread: recounted(before?.unread ?? tallyOf(0, 0), incoming.lastSeq, incoming.me.unread),
    mentions: recounted(before?.mentions ?? tallyOf(0, 0), incoming.lastSeq, incoming.me.mentions),
  };
  const conversation: Conversation = held
    ? {
        ...incoming,
        lastSeq: Math.max(held.lastSeq, incoming.lastSeq),
        lastMessage: newer(held.lastMessage, incoming.lastMessage),
        me: laterMe(held.me, incoming.me),
        othersReadSeq: Math.max(held.othersReadSeq, incoming.othersReadSeq),
      }
    : incoming;
  const { readSeq } = conversation.me;
  const ahead = readSeq > incoming.me.readSeq;
  return keep(state, conversation, ahead ? caughtUp(tallies, readSeq, null) : tallies);
}

/** Own state counts by meVersion; reading only ever moves forward. */
function laterMe(held: OwnState, incoming: OwnState): OwnState {
  const later = incoming.meVersion >= held.meVersion ? incoming : held;
  return { ...later, readSeq: Math.max(held.readSeq, incoming.readSeq) };
}

function newer(held: Message | null, incoming: Message | null): Message | null {
  if (!held || !incoming) return incoming ?? held;
  if (held.seq !== incoming.seq) return held.seq > incoming.seq ? held : incoming;
  return held.version > incoming.version ? held : incoming;
}

function took(state: ConversationsState, message: Message, selfId: string): ConversationsState {
  const held = state.byId[message.conversationId];
  if (!held) return state;
  const tallies = talliesOf(state, held);
  const counts =
    message.senderId !== selfId &&
    message.body.kind !== "system" &&
    message.seq > held.me.readSeq &&
    message.body.kind !== "call";
  const conversation = {
    ...held,
    lastSeq: Math.max(held.lastSeq, message.seq),
    lastMessage: newer(held.lastMessage, message),
  };
  if (!counts) return keep(state, conversation, tallies);
  const { mentions } = tallies;
  return keep(state, conversation, {
    unread: counted(tallies.unread, message.seq),
    mentions: isMentioned(message, selfId) ? counted(mentions, message.seq) : mentions,
  });
}

function read(
  state: ConversationsState,
  action: Extract<Action, { type: "conversation/read" }>,
): ConversationsState {
  const held = state.byId[action.conversationId];
  if (!held) return state;
  const { seq } = action;
  if (action.userId !== action.selfId) {
    const peer = held.peer && { ...held.peer, readSeq: Math.max(held.peer.readSeq, seq) };
    return keep(state, { ...held, peer, othersReadSeq: Math.max(held.othersReadSeq, seq) });
  }
  const readSeq = Math.max(held.me.readSeq, seq);
  const conversation = { ...held, me: { ...held.me, readSeq } };
  return keep(state, conversation, caughtUp(talliesOf(state, held), readSeq, action.unread));
}

const talliesOf = (state: ConversationsState, { id, lastSeq, me }: Conversation): Tallies =>
  state.tallies[id] ?? {
    unread: tallyOf(lastSeq, me.unread),
    mentions: tallyOf(lastSeq, me.mentions),
  };

/** The server says how much is left unread, but not how much of it are mentions. */
const caughtUp = (tallies: Tallies, readSeq: number, left: number | null): Tallies => ({
  unread: readUpTo(tallies.unread, readSeq, left),
  mentions: readUpTo(tallies.mentions, readSeq, left === 0 ? 0 : null),
});

export const isMentioned = ({ mentions }: Message, userId: string): boolean =>
  mentions.all || mentions.userIds.includes(userId);

function keep(
  state: ConversationsState,
  conversation: Conversation,
  tallies: Tallies | undefined = state.tallies[conversation.id],
): ConversationsState {
  const counts = tallies && {
    unread: unreadOf(tallies.unread),
    mentions: unreadOf(tallies.mentions),
  };
  const me = { ...conversation.me, ...counts };
  return {
    ...state,
    byId: { ...state.byId, [conversation.id]: { ...conversation, me } },
    tallies: tallies ? { ...state.tallies, [conversation.id]: tallies } : state.tallies,
  };
}

/** Pinned first, then by activity. Hidden ones come back while something in them is unread. */
export function listed(state: ConversationsState): Conversation[] {
  return Object.values(state.byId)
    .filter((c) => !c.me.hidden || c.me.unread > 0)
    .toSorted((a, b) => Number(b.me.pinned) - Number(a.me.pinned) || activity(b) - activity(a));
}

export const activity = (c: Conversation): number => c.lastMessage?.sentAt ?? c.createdAt;

/** Muted conversations do not count towards the title. */
export const unreadTotal = (state: ConversationsState): number =>
  Object.values(state.byId).reduce((sum, c) => sum + (c.me.muted ? 0 : c.me.unread), 0);

export const directWith = (state: ConversationsState, userId: string): Conversation | undefined =>
  Object.values(state.byId).find((c) => c.type === "direct" && c.peer?.userId === userId);
