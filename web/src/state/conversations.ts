import type { Conversation, ConversationId, Farewell, Message, MessageRef } from "../model/types";
import type { SharedConversation } from "../wire/fromWire";
import type { Action } from "./actions";
import { countedAnew, headcountOf, headsOf, moved, type Headcount } from "./headcount";
import { laterMe, laterShared, newerMessage } from "./later";
import { mutingOf, type MemberChanged } from "./members";
import { counted, readUpTo, recounted, tallyOf, unreadOf, type Tally } from "./tally";

/** What is unread in a conversation, and how much of it calls one by name. */
interface Tallies {
  readonly unread: Tally;
  readonly mentions: Tally;
}

export interface ConversationsState {
  readonly byId: Readonly<Record<ConversationId, Conversation>>;
  readonly tallies: Readonly<Record<ConversationId, Tallies>>;
  readonly headcounts: Readonly<Record<ConversationId, Headcount>>;
  /** Groups that were here in this visit, and what became of them. */
  readonly gone: Readonly<Record<ConversationId, Gone>>;
  /** The whole list was read at least once. */
  readonly loaded: boolean;
}

export interface Gone {
  readonly title: string;
  readonly reason: Farewell;
}

export const initialConversations: ConversationsState = {
  byId: {},
  tallies: {},
  headcounts: {},
  gone: {},
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
      const { conversation } = action;
      return keep(withCount(state, conversation), laterShared(held, conversation));
    }
    case "conversation/set": {
      const held = state.byId[action.conversationId];
      return held ? keep(state, { ...held, ...action.change }) : state;
    }
    case "member/changed":
      return memberChanged(state, action);
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
    case "messages/expired":
      return action.refs.reduce(expired, state);
    case "message/unhidden": {
      const held = state.byId[action.message.conversationId];
      if (!held) return state;
      return keep(state, { ...held, lastMessage: newerMessage(held.lastMessage, action.message) });
    }
    case "conversation/removed":
      return removed(state, action.conversationId, action.reason);
    case "epoch/changed":
      return {
        ...state,
        byId: mapped(state.byId, (held) => ({ ...held, version: 0 })),
        headcounts: {},
      };
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
        ...laterShared(held, incoming),
        peer: incoming.peer,
        me: laterMe(held.me, incoming.me),
        othersReadSeq: Math.max(held.othersReadSeq, incoming.othersReadSeq),
      }
    : incoming;
  const { readSeq } = conversation.me;
  const ahead = readSeq > incoming.me.readSeq;
  const { [incoming.id]: _back, ...gone } = state.gone;
  return keep(
    withCount({ ...state, gone }, incoming),
    conversation,
    ahead ? caughtUp(tallies, readSeq, null) : tallies,
  );
}

function memberChanged(state: ConversationsState, action: MemberChanged): ConversationsState {
  const held = state.byId[action.conversationId];
  if (!held) return state;
  const { version, change } = action;
  const conversation = action.userId === action.selfId ? withOwn(held, action) : held;
  const by = change === "joined" ? 1 : change === "left" || change === "kicked" ? -1 : 0;
  const known = state.headcounts[held.id] ?? headcountOf(held.version, held.memberCount);
  const headcount = by ? moved(known, version, by) : known;
  return keep(withHeadcount(state, held.id, headcount), conversation);
}

function withOwn(held: Conversation, { change, role }: MemberChanged): Conversation {
  if (change === "role" && role) return { ...held, me: { ...held.me, role } };
  if (change === "unmuted") return { ...held, me: { ...held.me, mutedUntil: null } };
  return held;
}

function withCount(state: ConversationsState, incoming: SharedConversation): ConversationsState {
  const { id, version, memberCount } = incoming;
  const known = state.headcounts[id];
  return withHeadcount(
    state,
    id,
    known ? countedAnew(known, version, memberCount) : headcountOf(version, memberCount),
  );
}

const withHeadcount = (
  state: ConversationsState,
  id: ConversationId,
  headcount: Headcount,
): ConversationsState => ({ ...state, headcounts: { ...state.headcounts, [id]: headcount } });

function removed(
  state: ConversationsState,
  id: ConversationId,
  reason: Farewell,
): ConversationsState {
  const held = state.byId[id];
  const { [id]: _gone, ...byId } = state.byId;
  const { [id]: _tally, ...tallies } = state.tallies;
  const { [id]: _heads, ...headcounts } = state.headcounts;
  // The event may come after a sync has missed it: then it says more.
  const title = held?.type === "group" ? held.title : state.gone[id]?.title;
  const told = title !== undefined && (held || reason !== "gone");
  const gone = told ? { ...state.gone, [id]: { title, reason } } : state.gone;
  return { ...state, byId, tallies, headcounts, gone };
}

const mapped = <T>(of: Readonly<Record<string, T>>, change: (one: T) => T): Record<string, T> =>
  Object.fromEntries(Object.entries(of).map(([id, one]) => [id, change(one)]));

function took(state: ConversationsState, message: Message, selfId: string): ConversationsState {
  const held = state.byId[message.conversationId];
  if (!held) return state;
  const tallies = talliesOf(state, held);
  const counts =
    message.senderId !== selfId &&
    message.body.kind !== "system" &&
    message.seq > held.me.readSeq &&
    message.body.kind !== "call";
  const muting = mutingOf(message);
  const me = muting?.userId === selfId ? { ...held.me, mutedUntil: muting.until } : held.me;
  const conversation = {
    ...held,
    me,
    lastSeq: Math.max(held.lastSeq, message.seq),
    lastMessage: newerMessage(held.lastMessage, message),
  };
  if (!counts) return keep(state, conversation, tallies);
  const { mentions } = tallies;
  return keep(state, conversation, {
    unread: counted(tallies.unread, message.seq),
    mentions: isMentioned(message, selfId) ? counted(mentions, message.seq) : mentions,
  });
}

/** The last message keeps its place in the list; what it said is gone. */
function expired(state: ConversationsState, ref: MessageRef): ConversationsState {
  const held = state.byId[ref.conversationId];
  const last = held?.lastMessage;
  if (!held || last?.seq !== ref.seq) return state;
  return keep(state, { ...held, lastMessage: { ...last, body: { kind: "expired" } } });
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
  const headcount = state.headcounts[conversation.id];
  const memberCount = headcount ? headsOf(headcount) : conversation.memberCount;
  return {
    ...state,
    byId: { ...state.byId, [conversation.id]: { ...conversation, me, memberCount } },
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
