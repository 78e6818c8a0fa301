import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Message } from "../model/types";
import type { Action } from "./actions";
import { aConversation, aLocal, aMessage, selfId } from "./fixtures";
import { messagesIn } from "./log";
import {
  initialMessages,
  logOf,
  messagesReducer,
  previousOf,
  stored,
  waitingToSend,
} from "./messages";
import { hasHole } from "./versions";

const run = (actions: readonly Action[]) => actions.reduce(messagesReducer, initialMessages);
const arrived = (message: Message): Action => ({ type: "message/arrived", message, selfId });

/** A history as a server would tell it: news, then edits, each taking the next version. */
const history = fc
  .tuple(fc.integer({ min: 1, max: 15 }), fc.array(fc.nat(), { maxLength: 10 }))
  .map(([count, edits]) => {
    const messages = Array.from({ length: count }, (_, i) => aMessage(i + 1));
    const changes = edits.map((pick, i): Message => {
      const seq = (pick % count) + 1;
      const body = { kind: "text", text: `edit ${i}` } as const;
      return aMessage(seq, { version: count + i + 1, body, editedAt: 1 });
    });
    return [...messages, ...changes];
  });

describe("messages", () => {
  test("shuffled and repeated events end in the same log", () => {
    const scenario = history.chain((events) =>
      fc.tuple(
        fc.constant(events),
        fc.shuffledSubarray(events, { minLength: events.length }),
        fc.subarray(events),
      ),
    );
    fc.assert(
      fc.property(scenario, ([events, shuffled, repeated]) => {
        const inOrder = logOf(run(events.map(arrived)), "c1");
        const mixed = logOf(run([...shuffled, ...repeated].map(arrived)), "c1");
        expect(messagesIn(mixed, mixed.ranges[0])).toEqual(messagesIn(inOrder, inOrder.ranges[0]));
        expect(mixed.ranges).toEqual(inOrder.ranges);
        expect(mixed.versions).toEqual(inOrder.versions);
      }),
    );
  });

  test("missing events are made good by changes", () => {
    const scenario = history.chain((events) => fc.tuple(fc.constant(events), fc.subarray(events)));
    fc.assert(
      fc.property(scenario, ([events, some]) => {
        const whole = logOf(run(events.map(arrived)), "c1");
        const torn = run(some.map(arrived));
        const since = logOf(torn, "c1").versions.contiguous;
        const latest = new Map(events.map((message) => [message.seq, message]));
        const messages = [...latest.values()]
          .filter((message) => message.version > since)
          .toSorted((a, b) => a.version - b.version);
        const mended = logOf(
          messagesReducer(torn, {
            type: "messages/changed",
            conversationId: "c1",
            messages,
            version: events.length,
            reset: false,
            selfId,
          }),
          "c1",
        );
        expect(messagesIn(mended, mended.ranges[0])).toEqual(messagesIn(whole, whole.ranges[0]));
        expect(hasHole(mended.versions)).toBe(false);
      }),
    );
  });

  test("the answer and the event of the same message leave one, whichever comes first", () => {
    const local = aLocal("x");
    const message = stored(local, { seq: 1, version: 1, sentAt: 5, expiresAt: null }, selfId);
    const sent: Action = { type: "message/sent", message, selfId };
    const queued: Action = { type: "message/queued", local };
    for (const order of [
      [queued, sent, arrived(message)],
      [queued, arrived(message), sent],
    ]) {
      const log = logOf(run(order), "c1");
      expect(log.pending).toEqual([]);
      expect(messagesIn(log, log.ranges[0])).toEqual([message]);
    }
  });

  test("a failed message waits for its writer and does not count as waiting to be sent", () => {
    const failed = run([
      { type: "message/queued", local: aLocal("x") },
      { type: "message/failed", conversationId: "c1", clientId: "x", failure: "forbidden" },
    ]);
    expect(logOf(failed, "c1").pending[0]).toMatchObject({ state: "failed", failure: "forbidden" });
    expect(waitingToSend(failed)).toBe(0);
    const again: Action = { type: "message/retried", conversationId: "c1", clientId: "x" };
    expect(waitingToSend(messagesReducer(failed, again))).toBe(1);
  });

  test("what is deleted for oneself stays away, until it is taken back", () => {
    const hide = { type: "message/hidden", conversationId: "c1", seq: 2, previous: null } as const;
    const hidden = run([arrived(aMessage(1)), arrived(aMessage(2)), arrived(aMessage(3)), hide]);
    const seqs = (state: typeof hidden) =>
      messagesIn(logOf(state, "c1"), [1, 3]).map(({ seq }) => seq);
    const again = messagesReducer(hidden, arrived(aMessage(2, { version: 9 })));
    expect(seqs(again)).toEqual([1, 3]);
    expect(previousOf(hidden, "c1", 3)?.seq).toBe(1);
    const back = { type: "message/unhidden", message: aMessage(2) } as const;
    expect(seqs(messagesReducer(hidden, back))).toEqual([1, 2, 3]);
  });

  test("a reaction shows at once, and the server's word replaces it", () => {
    const set = { type: "reaction/set", conversationId: "c1", seq: 1, emoji: "👍" } as const;
    const mine = run([arrived(aMessage(1)), { ...set, userId: selfId, on: true }]);
    const reactions = [{ emoji: "👍", count: 2, userIds: [selfId, "peer"] }];
    const shown = (state: typeof mine) => logOf(state, "c1").bySeq.get(1)?.reactions;
    expect(shown(mine)?.[0]?.count).toBe(1);
    const told = messagesReducer(mine, arrived(aMessage(1, { version: 2, reactions })));
    expect(shown(told)).toEqual(reactions);
  });

  test("a reset drops what was loaded and keeps what waits to be sent", () => {
    const state = run([
      arrived(aMessage(1)),
      { type: "message/queued", local: aLocal("x") },
      {
        type: "messages/changed",
        conversationId: "c1",
        messages: [],
        version: 9_000,
        reset: true,
        selfId,
      },
    ]);
    const log = logOf(state, "c1");
    expect(log.ranges).toEqual([]);
    expect(log.pending).toHaveLength(1);
    expect(log.versions).toEqual({ contiguous: 9_000, above: [], highest: 9_000 });
  });

  test("a conversation read anew is behind only where messages were loaded", () => {
    const loaded: Action = {
      type: "conversations/loaded",
      conversations: [aConversation({ lastSeq: 7, version: 7 })],
      last: true,
    };
    expect(hasHole(logOf(run([loaded]), "c1").versions)).toBe(false);
    const open = run([arrived(aMessage(1)), arrived(aMessage(2)), loaded]);
    expect(hasHole(logOf(open, "c1").versions)).toBe(true);
  });

  test("another epoch forgets every version", () => {
    const state = run([arrived(aMessage(1)), { type: "epoch/changed" }]);
    expect(logOf(state, "c1").versions.contiguous).toBe(0);
    expect(logOf(state, "c1").ranges).toEqual([]);
  });
});
