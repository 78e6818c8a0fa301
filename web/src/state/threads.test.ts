import fc from "fast-check";
import { expect, test } from "vitest";
import type { Message, Thread } from "../model/types";
import type { Action } from "./actions";
import { aConversation, aLocal, aMessage, selfId } from "./fixtures";
import { preferencesFrom } from "./preferences";
import { initialState, reduce } from "./store";
import {
  initialThreads,
  listed,
  threadAt,
  threadOf,
  threadsOf,
  threadsReducer,
  unreadThreads,
  type ThreadsState,
} from "./threads";

const root = aMessage(2);
const reply = (seq: number, change: Partial<Message> = {}) =>
  aMessage(seq, { threadSeq: 2, ...change });
const aThread = (change: Partial<Thread> = {}): Thread => ({
  root,
  replies: 1,
  lastSeq: 3,
  lastReply: reply(3),
  following: true,
  readSeq: 3,
  unread: 0,
  ...change,
});
const loaded = (threads: readonly Thread[], more: Partial<Action> = {}): Action =>
  ({
    type: "threads/loaded",
    conversationId: "c1",
    threads,
    nextCursor: null,
    unreadThreads: threads.filter((one) => one.following && one.unread > 0).length,
    ...more,
  }) as Action;
const arrived = (message: Message): Action => ({ type: "message/arrived", message, selfId });
const run = (...actions: readonly Action[]): ThreadsState =>
  actions.reduce(threadsReducer, initialThreads);
const thread = (state: ThreadsState) => threadAt(state, "c1", 2);

test("a reply by another is one more, and unread", () => {
  const held = thread(run(loaded([aThread()]), arrived(reply(5))));
  expect(held).toMatchObject({ replies: 2, unread: 1, lastSeq: 5 });
  expect(held?.lastReply?.seq).toBe(5);
});

test("an own reply is not unread", () => {
  const held = thread(run(loaded([aThread()]), arrived(reply(5, { senderId: selfId }))));
  expect(held).toMatchObject({ replies: 2, unread: 0 });
});

test("replies count once, in whatever order they come and however often", () => {
  const seqs = fc.array(fc.integer({ min: 1, max: 12 }), { maxLength: 30 });
  fc.assert(
    fc.property(seqs, (order) => {
      const held = thread(run(loaded([aThread()]), ...order.map((seq) => arrived(reply(seq)))));
      const news = new Set(order.filter((seq) => seq > 3));
      expect(held).toMatchObject({ replies: 1 + news.size, unread: news.size });
    }),
  );
});

test("an edit of a reply shows, and counts nothing", () => {
  const edited = reply(3, { version: 9, body: { kind: "text", text: "another" } });
  const held = thread(run(loaded([aThread()]), arrived(edited)));
  expect(held).toMatchObject({ replies: 1, unread: 0, lastReply: edited });
});

test("a thread that is not known is asked for, once", () => {
  const state = run(loaded([]), arrived(reply(5)), arrived(reply(6)));
  expect(threadsOf(state, "c1").wanted).toEqual([2]);
  const known = threadsReducer(state, {
    type: "thread/loaded",
    conversationId: "c1",
    thread: aThread({ replies: 3, lastSeq: 6, unread: 2 }),
  });
  expect(threadsOf(known, "c1").wanted).toEqual([]);
  expect(thread(known)).toMatchObject({ replies: 3, unread: 2 });
});

test("who is named asks whether he follows now", () => {
  const named = reply(5, { mentions: { userIds: [selfId], all: false } });
  const state = run(loaded([aThread({ following: false })]), arrived(named));
  expect(threadsOf(state, "c1").wanted).toEqual([2]);
});

test("unread threads are those followed, and those beyond what was read", () => {
  const other = aThread({ root: aMessage(9), following: false, unread: 4 });
  const known = loaded([aThread({ unread: 1 }), other], { unreadThreads: 3 } as Partial<Action>);
  expect(unreadThreads(threadsOf(run(known), "c1"))).toBe(3);
  const read: Action = {
    type: "thread/me",
    conversationId: "c1",
    threadSeq: 2,
    me: { following: true, readSeq: 3, unread: 0 },
  };
  expect(unreadThreads(threadsOf(run(known, read), "c1"))).toBe(2);
});

test("the newest replies take the place of what does not reach up to them", () => {
  const page = (seqs: readonly number[], newest: boolean, whole: boolean): Action => ({
    type: "thread/replies",
    conversationId: "c1",
    threadSeq: 2,
    messages: seqs.map((seq) => reply(seq)),
    newest,
    whole,
  });
  const seqs = (state: ThreadsState) => thread(state)?.messages?.map(({ seq }) => seq);
  const first = run(loaded([aThread()]), page([3, 4], true, true));
  const later = [first, page([8, 9], true, false)] as const;
  const state = threadsReducer(later[0], later[1]);
  expect(seqs(state)).toEqual([8, 9]);
  expect(thread(state)?.whole).toBe(false);
  const older = threadsReducer(state, page([3, 4, 7], false, true));
  expect(seqs(older)).toEqual([3, 4, 7, 8, 9]);
  expect(thread(older)?.whole).toBe(true);
});

test("what was hidden is not shown", () => {
  const hide = (seq: number): Action => ({
    type: "message/hidden",
    conversationId: "c1",
    seq,
    previous: null,
  });
  expect(thread(run(loaded([aThread()]), hide(3)))?.lastReply).toBeNull();
  expect(listed(threadsOf(run(loaded([aThread()]), hide(2)), "c1"))).toEqual([]);
});

test("the newest reply's thread stands first", () => {
  const other = aThread({ root: aMessage(1), lastSeq: 4, lastReply: null });
  const state = run(loaded([other, aThread()]), arrived(reply(7)));
  expect(listed(threadsOf(state, "c1")).map((one) => one.root.seq)).toEqual([2, 1]);
});

test("what is sent belongs to the thread of what it answers", () => {
  const group = aConversation({ type: "group" });
  const from = (seq: number, type = "text") => ({
    ...aLocal("x"),
    replyTo: { seq, senderId: "peer", type, excerpt: "", expiresAt: null },
  });
  const empty = initialState(preferencesFrom(null, []));
  const state = { ...empty, conversations: { ...empty.conversations, byId: { c1: group } } };
  const holding = reduce(state, arrived(reply(5)));
  expect(threadOf(holding, from(2))).toBe(2);
  expect(threadOf(holding, from(5))).toBe(2);
  expect(threadOf(holding, from(1, "system"))).toBeNull();
  expect(threadOf(holding, aLocal("x"))).toBeNull();
  expect(threadOf(empty, from(2))).toBeNull();
});
