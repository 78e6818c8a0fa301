import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { LocalMessage } from "../model/types";
import { aLocal } from "../state/fixtures";
import { logOf } from "../state/messages";
import { preferencesFrom } from "../state/preferences";
import { makeStore } from "../state/store";
import { Failure } from "../wire/failure";
import type { Ops } from "../wire/ops";
import { Outbox } from "./outbox";

function setUp() {
  const store = makeStore(preferencesFrom(null, ["en"]));
  let ready = true;
  let seq = 0;
  const sent: string[] = [];
  const refusals: Failure[] = [];
  const send = vi.fn(async (local: LocalMessage) => {
    sent.push(local.clientId);
    const refusal = refusals.shift();
    if (refusal) throw refusal;
    seq++;
    return { seq, version: seq, sentAt: seq, expiresAt: null };
  });
  const outbox = new Outbox(store, {
    ops: { send } as unknown as Ops,
    isReady: () => ready,
    suspectLink: () => (ready = false),
  });
  const link = (on: boolean) => (ready = on);
  const pending = () => logOf(store.get().messages, "c1").pending;
  return { outbox, sent, refusals, link, pending };
}

describe("outbox", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  test("sends in order and empties itself", async () => {
    const { outbox, sent, pending } = setUp();
    for (const id of ["a", "b", "c"]) outbox.enqueue(aLocal(id));
    await vi.runAllTimersAsync();
    expect(sent).toEqual(["a", "b", "c"]);
    expect(pending()).toEqual([]);
  });

  test("keeps messages without a link and sends them when it is back", async () => {
    const { outbox, sent, link, pending } = setUp();
    link(false);
    outbox.enqueue(aLocal("a"));
    await vi.runAllTimersAsync();
    expect(sent).toEqual([]);
    expect(pending()[0]?.state).toBe("sending");
    link(true);
    outbox.flushAll();
    await vi.runAllTimersAsync();
    expect(sent).toEqual(["a"]);
  });

  test("repeats with the same clientId after an answer that may pass", async () => {
    const { outbox, sent, refusals, pending } = setUp();
    refusals.push(new Failure("rate_limited", "", 200), new Failure("unavailable", ""));
    outbox.enqueue(aLocal("a"));
    outbox.enqueue(aLocal("b"));
    await vi.runAllTimersAsync();
    expect(sent).toEqual(["a", "a", "a", "b"]);
    expect(pending()).toEqual([]);
  });

  test("fails what is refused and goes on with the rest", async () => {
    const { outbox, sent, refusals, pending } = setUp();
    refusals.push(new Failure("forbidden", ""));
    outbox.enqueue(aLocal("a"));
    outbox.enqueue(aLocal("b"));
    await vi.runAllTimersAsync();
    expect(sent).toEqual(["a", "b"]);
    expect(pending().map((l) => [l.clientId, l.state])).toEqual([["a", "failed"]]);
    outbox.retry("c1", "a");
    await vi.runAllTimersAsync();
    expect(pending()).toEqual([]);
  });
});
