import { describe, expect, test } from "vitest";
import type { Action } from "./actions";
import {
  conversationsReducer,
  initialConversations,
  listed,
  unreadTotal,
  type ConversationsState,
} from "./conversations";
import { aConversation, aMessage, peerId, selfId } from "./fixtures";

const run = (actions: readonly Action[], from: ConversationsState = initialConversations) =>
  actions.reduce(conversationsReducer, from);
const loaded = (...conversations: ReturnType<typeof aConversation>[]): Action => ({
  type: "conversations/loaded",
  conversations,
  last: true,
});
const arrived = (seq: number, change = {}): Action => ({
  type: "message/arrived",
  message: aMessage(seq, change),
  selfId,
});
const unread = (state: ConversationsState) => state.byId.c1?.me.unread;
const read = (userId: string, seq: number, left: number | null = null): Action => ({
  type: "conversation/read",
  conversationId: "c1",
  userId,
  selfId,
  seq,
  unread: left,
});

describe("conversations", () => {
  test("count messages of others once each, in any order", () => {
    const state = run([loaded(aConversation()), arrived(3), arrived(1), arrived(3), arrived(2)]);
    expect(unread(state)).toBe(3);
    expect(state.byId.c1?.lastMessage?.seq).toBe(3);
  });

  test("count neither own nor system messages", () => {
    const system = { kind: "system", event: "joined", details: {} };
    const state = run([
      loaded(aConversation()),
      arrived(1, { senderId: selfId }),
      arrived(2, { body: system }),
    ]);
    expect(unread(state)).toBe(0);
  });

  test("reading on any device clears the count and never moves back", () => {
    const state = run([loaded(aConversation()), arrived(1), arrived(2), read(selfId, 2)]);
    expect(unread(state)).toBe(0);
    expect(run([read(selfId, 1)], state).byId.c1?.me.readSeq).toBe(2);
  });

  test("count what calls one by name, until it is read", () => {
    const mentions = { userIds: [selfId], all: false };
    const state = run([
      loaded(aConversation()),
      arrived(1, { mentions }),
      arrived(2, { mentions: { userIds: [], all: true } }),
      arrived(3, { mentions: { userIds: [peerId], all: false } }),
      arrived(1, { mentions }),
    ]);
    expect(state.byId.c1?.me.mentions).toBe(2);
    expect(run([read(selfId, 1)], state).byId.c1?.me.mentions).toBe(1);
    expect(run([read(selfId, 3)], state).byId.c1?.me.mentions).toBe(0);
  });

  test("a last message that is deleted for oneself gives way to the one before", () => {
    const hidden = { type: "message/hidden", conversationId: "c1", seq: 2 } as const;
    const state = run([
      loaded(aConversation()),
      arrived(1),
      arrived(2),
      { ...hidden, previous: aMessage(1) },
    ]);
    expect(state.byId.c1?.lastMessage?.seq).toBe(1);
    const back = run([{ type: "message/unhidden", message: aMessage(2) }], state);
    expect(back.byId.c1?.lastMessage?.seq).toBe(2);
  });

  test("the peer's reading moves the ticks forward only", () => {
    const state = run([loaded(aConversation({ lastSeq: 9 })), read(peerId, 5), read(peerId, 3)]);
    expect(state.byId.c1?.othersReadSeq).toBe(5);
  });

  test("an older answer does not undo newer events", () => {
    const old = aConversation({ lastSeq: 1, lastMessage: aMessage(1) }, { unread: 1 });
    const state = run([loaded(old), arrived(2), arrived(3), loaded(old)]);
    expect(state.byId.c1?.lastSeq).toBe(3);
    expect(unread(state)).toBe(3);
  });

  test("own state with an older meVersion is ignored", () => {
    const me = aConversation({}, { pinned: false, meVersion: 1 }).me;
    const state = run([
      loaded(aConversation({}, { pinned: true, meVersion: 2 })),
      { type: "conversation/me", conversationId: "c1", me, takeDraft: false },
    ]);
    expect(state.byId.c1?.me.pinned).toBe(true);
  });

  test("pinned come first, then the latest; hidden ones only while unread", () => {
    const at = (id: string, sentAt: number, me = {}) =>
      aConversation({ id, lastMessage: aMessage(1, { sentAt }), lastSeq: 1 }, me);
    const state = run([
      loaded(
        at("old", 1),
        at("new", 3),
        at("pinned", 2, { pinned: true }),
        at("hidden", 9, { hidden: true }),
        at("woken", 4, { hidden: true, unread: 1 }),
      ),
    ]);
    expect(listed(state).map((c) => c.id)).toEqual(["pinned", "woken", "new", "old"]);
  });

  test("muted conversations do not count towards the title", () => {
    const state = run([
      loaded(
        aConversation({ id: "a" }, { unread: 2 }),
        aConversation({ id: "b" }, { unread: 5, muted: true }),
      ),
    ]);
    expect(unreadTotal(state)).toBe(2);
  });

  const group = (change = {}, me = {}) =>
    aConversation({ type: "group", peer: null, version: 10, memberCount: 5, ...change }, me);
  const changed = (version: number, change: string, more = {}): Action => ({
    type: "member/changed",
    conversationId: "c1",
    version,
    userId: "somebody",
    selfId,
    change,
    role: null,
    at: 1,
    ...more,
  });

  test("members are counted by events until the server counts anew", () => {
    const state = run([
      loaded(group()),
      changed(12, "left"),
      changed(11, "joined"),
      changed(12, "left"),
    ]);
    expect(state.byId.c1?.memberCount).toBe(5);
    const later = run(
      [changed(13, "kicked"), loaded(group({ version: 12, memberCount: 5 }))],
      state,
    );
    expect(later.byId.c1?.memberCount).toBe(4);
  });

  test("an older title does not undo a newer one", () => {
    const {
      me: _me,
      peer: _peer,
      othersReadSeq: _read,
      ...renamed
    } = group({ version: 12, title: "new" });
    const state = run([
      loaded(group({ title: "old" })),
      { type: "conversation/updated", conversation: renamed },
      { type: "conversation/updated", conversation: { ...renamed, version: 11, title: "between" } },
      loaded(group({ title: "old" })),
    ]);
    expect(state.byId.c1?.title).toBe("new");
  });

  test("after a restore of the server an older version counts", () => {
    const state = run([
      loaded(group({ version: 90, title: "lost" })),
      { type: "epoch/changed" },
      loaded(group({ version: 80, title: "restored", memberCount: 3 })),
    ]);
    expect(state.byId.c1?.title).toBe("restored");
    expect(state.byId.c1?.memberCount).toBe(3);
  });

  test("one's own role follows the event", () => {
    const promoted = changed(11, "role", { userId: selfId, role: "admin" });
    expect(run([loaded(group()), promoted]).byId.c1?.me.role).toBe("admin");
  });

  test("until when one is muted is said by the system message", () => {
    const details = { userId: selfId, until: 5_000 };
    const body = { kind: "system", event: "muted", details };
    const state = run([loaded(group()), arrived(11, { body })]);
    expect(state.byId.c1?.me.mutedUntil).toBe(5_000);
    const unmuted = changed(13, "unmuted", { userId: selfId });
    expect(run([unmuted], state).byId.c1?.me.mutedUntil).toBeNull();
  });

  test("a group that one is out of says why, until one is back", () => {
    const removed = {
      type: "conversation/removed",
      conversationId: "c1",
      reason: "kicked",
    } as const;
    const state = run([loaded(group({ title: "Hikers" })), removed, removed]);
    expect(state.byId.c1).toBeUndefined();
    expect(state.gone.c1).toEqual({ title: "Hikers", reason: "kicked" });
    const missed = { ...removed, reason: "gone" } as const;
    expect(run([missed], state).gone.c1?.reason).toBe("kicked");
    const late = run([loaded(group({ title: "Hikers" })), missed, removed]);
    expect(late.gone.c1).toEqual({ title: "Hikers", reason: "kicked" });
    expect(run([loaded(group())], state).gone.c1).toBeUndefined();
  });
});
