import { describe, expect, test } from "vitest";
import type { Action } from "./actions";
import { dueAt, initialExpiries, nextExpiry } from "./expiries";
import { aConversation, aMessage, selfId } from "./fixtures";
import { logOf } from "./messages";
import { pinsOf } from "./pins";
import { preferencesFrom } from "./preferences";
import { initialState, reduce, type AppState } from "./store";

const at = 1_800_000_000_000;

const after = (...actions: Action[]): AppState =>
  actions.reduce(reduce, initialState(preferencesFrom(null, ["en"])));

const mortal = aMessage(2, { expiresAt: at, pinnedAt: 5 });
const tombstone = aMessage(2, { version: 9, expiresAt: at, body: { kind: "expired" } });

const loaded: Action[] = [
  {
    type: "conversations/loaded",
    conversations: [aConversation({ lastSeq: 2, lastMessage: mortal })],
    last: true,
  },
  { type: "pins/loaded", conversationId: "c1", messages: [mortal] },
  {
    type: "messages/loaded",
    conversationId: "c1",
    messages: [aMessage(1), mortal],
    range: [1, 2],
  },
];
const expired: Action = { type: "messages/expired", refs: [{ conversationId: "c1", seq: 2 }] };

describe("messages that disappear", () => {
  test("the earliest of those that are held is the next", () => {
    const state = after(
      ...loaded,
      { type: "message/arrived", message: aMessage(3, { expiresAt: at - 1_000 }), selfId },
      { type: "message/arrived", message: aMessage(4), selfId },
    );
    expect(nextExpiry(state.expiries)).toBe(at - 1_000);
    expect(dueAt(state.expiries, at - 1_000).map(({ seq }) => seq)).toEqual([3]);
    expect(dueAt(state.expiries, at).map(({ seq }) => seq)).toEqual([2, 3]);
    expect(nextExpiry(initialExpiries)).toBe(Infinity);
  });

  test("nothing is left of one but its seq", () => {
    const state = after(...loaded, expired);
    const log = logOf(state.messages, "c1");
    expect(log.bySeq.get(2)).toBeUndefined();
    expect(log.ranges).toEqual([[1, 2]]);
    expect(pinsOf(state.pins, "c1")).toEqual([]);
    expect(state.conversations.byId.c1?.lastMessage?.body).toEqual({ kind: "expired" });
    expect(state.conversations.byId.c1?.lastMessage?.sentAt).toBe(mortal.sentAt);
    expect(nextExpiry(state.expiries)).toBe(Infinity);
  });

  test("clock and event may come in either order, or alone", () => {
    const event: Action = { type: "message/arrived", message: tombstone, selfId };
    for (const order of [[expired, event], [event, expired], [event]]) {
      const state = after(...loaded, ...order);
      expect(logOf(state.messages, "c1").bySeq.get(2)).toBeUndefined();
      expect(pinsOf(state.pins, "c1")).toEqual([]);
      expect(state.conversations.byId.c1?.lastMessage?.body.kind).toBe("expired");
    }
  });

  test("what has expired before it was loaded is part of the stretch and not drawn", () => {
    const state = after({
      type: "messages/loaded",
      conversationId: "c1",
      messages: [aMessage(1), tombstone, aMessage(3)],
      range: [1, 3],
    });
    const log = logOf(state.messages, "c1");
    expect(log.ranges).toEqual([[1, 3]]);
    expect(log.bySeq.get(2)).toBeUndefined();
    expect(state.expiries.size).toBe(0);
  });

  test("a recalled message stays as it is", () => {
    const recalled = aMessage(2, { version: 3, expiresAt: at, body: { kind: "recalled" } });
    const state = after({ type: "message/arrived", message: recalled, selfId });
    expect(nextExpiry(state.expiries)).toBe(Infinity);
  });
});
