import type { Conversation, ConversationId, Farewell, Message } from "../model/types";
import type { SharedConversation } from "../wire/fromWire";
import type { Action } from "./actions";
import { countedAnew, headcountOf, headsOf, moved, type Headcount } from "./headcount";
import { laterMe, laterShared, newerMessage } from "./later";
import { mutingOf, type MemberChanged } from "./members";
import { counted, readUpTo, recounted, tallyOf, unreadOf, type Tally } from "./tally";

export interface ConversationsState {
  readonly byId: Readonly<Record<ConversationId, Conversation>>;
  readonly tallies: Readonly<Record<ConversationId, Tally>>;
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
  const tally = recounted(
    state.tallies[incoming.id] ?? tallyOf(0, 0),
    incoming.lastSeq,
    incoming.me.unread,
  );
  const conversation: Conversation = held
    ? {
        ...laterShared(held, incoming),
        peer: incoming.peer,
        me: laterMe(held.me, incoming.me),
        othersReadSeq: Math.max(held.othersReadSeq, incoming.othersReadSeq),
      }
    : incoming;
  const caughtUp = readUpTo(tally, conversation.me.readSeq, null);
  const { [incoming.id]: _back, ...gone } = state.gone;
  return keep(
    withCount({ ...state, gone }, incoming),
    conversation,
    conversation.me.readSeq > incoming.me.readSeq ? caughtUp : tally,
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
  const tally = state.tallies[held.id] ?? tallyOf(held.lastSeq, held.me.unread);
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
  return keep(state, conversation, counts ? counted(tally, message.seq) : tally);
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
  const tally = state.tallies[held.id] ?? tallyOf(held.lastSeq, held.me.unread);
  const conversation = { ...held, me: { ...held.me, readSeq } };
  return keep(state, conversation, readUpTo(tally, readSeq, action.unread));
}

function keep(
  state: ConversationsState,
  conversation: Conversation,
  tally: Tally | undefined = state.tallies[conversation.id],
): ConversationsState {
  const unread = tally ? unreadOf(tally) : conversation.me.unread;
  const me = { ...conversation.me, unread };
  const headcount = state.headcounts[conversation.id];
  const memberCount = headcount ? headsOf(headcount) : conversation.memberCount;
  return {
    ...state,
    byId: { ...state.byId, [conversation.id]: { ...conversation, me, memberCount } },
    tallies: tally ? { ...state.tallies, [conversation.id]: tally } : state.tallies,
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
