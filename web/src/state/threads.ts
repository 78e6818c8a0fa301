import type { ConversationId, LocalMessage, Message, Thread } from "../model/types";
import type { Action } from "./actions";
import { logOf } from "./messages";
import type { AppState } from "./store";

/** A thread with what came of it since it was read from the server. */
export interface HeldThread extends Thread {
  /** The newest reply that the server had counted, and those counted here since. */
  readonly countedTo: number;
  readonly counted: readonly number[];
  /** The replies that were read, ascending; null before the thread was opened. */
  readonly messages: readonly Message[] | null;
  /** There are no older replies than these. */
  readonly whole: boolean;
}

/** The threads of a group, as far as they were read. */
export interface GroupThreads {
  readonly byRoot: Readonly<Record<number, HeldThread>>;
  readonly nextCursor: string | null;
  /** Followed threads with something unread that are not among those read. */
  readonly unreadBeyond: number;
  /** Threads to be read: a reply came, and what it changes is not known here. */
  readonly wanted: readonly number[];
}

export type ThreadsState = Readonly<Record<ConversationId, GroupThreads>>;

export const initialThreads: ThreadsState = {};

const none: GroupThreads = { byRoot: {}, nextCursor: null, unreadBeyond: 0, wanted: [] };

export function threadsReducer(state: ThreadsState, action: Action): ThreadsState {
  switch (action.type) {
    case "threads/loaded": {
      const { conversationId, threads, nextCursor, unreadThreads } = action;
      const known = threads.reduce(withThread, state[conversationId] ?? none);
      const unreadBeyond =
        unreadThreads === null
          ? Math.max(0, known.unreadBeyond - threads.filter(isUnread).length)
          : Math.max(0, unreadThreads - threads.filter(isUnread).length);
      return { ...state, [conversationId]: { ...known, nextCursor, unreadBeyond } };
    }
    case "thread/loaded":
      return change(state, action.conversationId, (held) => withThread(held, action.thread));
    case "thread/missing":
      return change(state, action.conversationId, (held) => withoutWanted(held, action.threadSeq));
    case "thread/replies":
      return changeThread(state, action.conversationId, action.threadSeq, (thread) =>
        withReplies(thread, action.messages, action.whole, action.newest),
      );
    case "thread/me":
      return changeThread(state, action.conversationId, action.threadSeq, (thread) => ({
        ...thread,
        ...action.me,
      }));
    case "message/arrived":
    case "message/sent":
      return took(state, action.message, action.selfId);
    case "messages/changed":
      return action.messages.reduce((all, one) => took(all, one, action.selfId), state);
    case "message/hidden":
      return hidden(state, action.conversationId, action.seq);
    case "conversation/removed": {
      const { [action.conversationId]: _gone, ...rest } = state;
      return rest;
    }
    case "epoch/changed":
    case "session/ended":
      return initialThreads;
    default:
      return state;
  }
}

function change(
  state: ThreadsState,
  id: ConversationId,
  by: (held: GroupThreads) => GroupThreads,
): ThreadsState {
  const held = state[id] ?? none;
  const next = by(held);
  return next === held ? state : { ...state, [id]: next };
}

function changeThread(
  state: ThreadsState,
  id: ConversationId,
  root: number,
  by: (thread: HeldThread) => HeldThread,
): ThreadsState {
  const held = state[id];
  const thread = held?.byRoot[root];
  if (!held || !thread) return state;
  return { ...state, [id]: { ...held, byRoot: { ...held.byRoot, [root]: by(thread) } } };
}

/** As the server tells it; the replies that were read stay. */
function withThread(held: GroupThreads, thread: Thread): GroupThreads {
  const { seq } = thread.root;
  const before = held.byRoot[seq];
  const fresh: HeldThread = {
    ...thread,
    countedTo: thread.lastSeq,
    counted: [],
    messages: before?.messages ?? null,
    whole: before?.whole ?? false,
  };
  return withoutWanted({ ...held, byRoot: { ...held.byRoot, [seq]: fresh } }, seq);
}

function withReplies(
  thread: HeldThread,
  messages: readonly Message[],
  whole: boolean,
  newest: boolean,
): HeldThread {
  const held = thread.messages ?? [];
  const from = newest ? (messages[0]?.seq ?? 0) : 0;
  const joining = held.filter(({ seq }) => seq >= from);
  return {
    ...thread,
    messages: merged(joining, messages),
    whole: whole || (thread.whole && !newest),
  };
}

function withoutWanted(held: GroupThreads, root: number): GroupThreads {
  if (!held.wanted.includes(root)) return held;
  return { ...held, wanted: held.wanted.filter((seq) => seq !== root) };
}

/** A message that is new or has changed: as a root, as a reply, or neither. */
function took(state: ThreadsState, message: Message, selfId: string): ThreadsState {
  const { conversationId, seq, threadSeq } = message;
  const held = state[conversationId];
  if (!held) return state;
  if (threadSeq === null) {
    const thread = held.byRoot[seq];
    if (!thread || thread.root.version >= message.version) return state;
    return changeThread(state, conversationId, seq, (one) => ({ ...one, root: message }));
  }
  const thread = held.byRoot[threadSeq];
  const drawsIn = message.senderId === selfId || message.mentions.userIds.includes(selfId);
  const unclear = !thread || (drawsIn && !thread.following && isNew(thread, seq));
  const next = changeThread(state, conversationId, threadSeq, (one) => grown(one, message, selfId));
  if (!unclear || held.wanted.includes(threadSeq)) return next;
  return change(next, conversationId, (all) => ({ ...all, wanted: [...all.wanted, threadSeq] }));
}

const isNew = (thread: HeldThread, seq: number): boolean =>
  seq > thread.countedTo && !thread.counted.includes(seq);

function grown(thread: HeldThread, message: Message, selfId: string): HeldThread {
  const { seq } = message;
  const fresh = isNew(thread, seq);
  const unread = fresh && message.senderId !== selfId && seq > thread.readSeq;
  return {
    ...thread,
    replies: thread.replies + (fresh ? 1 : 0),
    counted: fresh ? [...thread.counted, seq] : thread.counted,
    unread: thread.unread + (unread ? 1 : 0),
    lastSeq: Math.max(thread.lastSeq, seq),
    lastReply: newer(thread.lastReply, message),
    messages: thread.messages && merged(thread.messages, [message]),
  };
}

function newer(held: Message | null, message: Message): Message {
  if (!held || message.seq > held.seq) return message;
  return message.seq === held.seq && message.version > held.version ? message : held;
}

function merged(held: readonly Message[], messages: readonly Message[]): readonly Message[] {
  const bySeq = new Map(held.map((message) => [message.seq, message]));
  for (const message of messages) {
    const before = bySeq.get(message.seq);
    if (!before || before.version < message.version) bySeq.set(message.seq, message);
  }
  return [...bySeq.values()].toSorted((a, b) => a.seq - b.seq);
}

function hidden(state: ThreadsState, id: ConversationId, seq: number): ThreadsState {
  const held = state[id];
  if (!held) return state;
  const { [seq]: _root, ...others } = held.byRoot;
  const without = (thread: HeldThread): HeldThread => ({
    ...thread,
    lastReply: thread.lastReply?.seq === seq ? null : thread.lastReply,
    messages: thread.messages && thread.messages.filter((message) => message.seq !== seq),
  });
  const byRoot = Object.fromEntries(
    Object.entries(others).map(([root, thread]) => [root, without(thread)]),
  );
  return { ...state, [id]: { ...held, byRoot } };
}

export const threadsOf = (state: ThreadsState, id: ConversationId): GroupThreads =>
  state[id] ?? none;

export const threadAt = (
  state: ThreadsState,
  id: ConversationId,
  root: number,
): HeldThread | undefined => state[id]?.byRoot[root];

/** Those with replies, newest reply first. */
export const listed = ({ byRoot }: GroupThreads): HeldThread[] =>
  Object.values(byRoot)
    .filter((thread) => thread.replies > 0)
    .toSorted((a, b) => b.lastSeq - a.lastSeq);

const isUnread = ({ following, unread }: Thread): boolean => following && unread > 0;

/** How many followed threads of a group have something unread. */
export const unreadThreads = ({ byRoot, unreadBeyond }: GroupThreads): number =>
  unreadBeyond + Object.values(byRoot).filter(isUnread).length;

/** The thread that a message will belong to once the server has it. */
export function threadOf(state: AppState, local: LocalMessage): number | null {
  const { conversationId, replyTo } = local;
  const group = state.conversations.byId[conversationId]?.type === "group";
  if (!group || !replyTo || replyTo.type === "system") return null;
  const answered = logOf(state.messages, conversationId).bySeq.get(replyTo.seq);
  return answered?.threadSeq ?? replyTo.seq;
}

/** Whether a message is a reply in a thread, or has been replied to. */
export const isInThread = (state: AppState, message: Message): boolean =>
  message.threadSeq !== null ||
  (threadAt(state.threads, message.conversationId, message.seq)?.replies ?? 0) > 0;
