import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { aMessage, selfId } from "../state/fixtures";
import { logOf } from "../state/messages";
import { preferencesFrom } from "../state/preferences";
import { makeStore } from "../state/store";
import { ExpiryWatch } from "./expiryWatch";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test("each message goes at its time, whatever the order they came in", () => {
  const store = makeStore(preferencesFrom(null, ["en"]));
  const watch = new ExpiryWatch(store);
  watch.start();
  const now = Date.now();
  const arrive = (seq: number, inMs: number) =>
    store.dispatch({
      type: "message/arrived",
      message: aMessage(seq, { expiresAt: now + inMs }),
      selfId,
    });
  const held = () =>
    [1, 2, 3].filter((seq) => logOf(store.get().messages, "c1").bySeq.get(seq) !== undefined);
  arrive(1, 60_000);
  arrive(2, 5_000);
  arrive(3, 60 * 86_400_000);
  vi.advanceTimersByTime(4_999);
  expect(held()).toEqual([1, 2, 3]);
  vi.advanceTimersByTime(1);
  expect(held()).toEqual([1, 3]);
  vi.advanceTimersByTime(55_000);
  expect(held()).toEqual([3]);
  vi.advanceTimersByTime(61 * 86_400_000);
  expect(held()).toEqual([]);
  watch.stop();
  expect(vi.getTimerCount()).toBe(0);
});
