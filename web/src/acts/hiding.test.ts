import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { aMessage, selfId } from "../state/fixtures";
import { logOf } from "../state/messages";
import { preferencesFrom } from "../state/preferences";
import { makeStore } from "../state/store";
import type { Api } from "../wire/api";
import { Failure } from "../wire/failure";
import { Hiding } from "./hiding";

function setUp() {
  const store = makeStore(preferencesFrom(null, ["en"]));
  const messages = [1, 2, 3].map((seq) => aMessage(seq));
  for (const message of messages) store.dispatch({ type: "message/arrived", message, selfId });
  const hide = vi.fn<Api["hide"]>(() => Promise.resolve());
  const hiding = new Hiding(store, { hide } as unknown as Api);
  const shown = () =>
    [1, 2, 3].filter((seq) => logOf(store.get().messages, "c1").bySeq.get(seq) !== undefined);
  return { messages, hide, hiding, shown };
}

describe("hiding", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  test("messages are gone at once, from the server a moment later", async () => {
    const { messages, hide, hiding, shown } = setUp();
    hiding.hide(messages.slice(1));
    expect(shown()).toEqual([1]);
    expect(hide).not.toHaveBeenCalled();
    await vi.runAllTimersAsync();
    expect(hide.mock.calls.map(([, seq]) => seq).toSorted()).toEqual([2, 3]);
  });

  test("until then they come back, and the server never hears of it", async () => {
    const { messages, hide, hiding, shown } = setUp();
    hiding.hide(messages);
    hiding.undo(messages);
    await vi.runAllTimersAsync();
    expect(shown()).toEqual([1, 2, 3]);
    expect(hide).not.toHaveBeenCalled();
  });

  test("what the server refuses comes back", async () => {
    const { messages, hide, hiding, shown } = setUp();
    hide.mockRejectedValue(new Failure("unavailable", ""));
    hiding.hide(messages.slice(0, 1));
    await vi.runAllTimersAsync();
    expect(shown()).toEqual([1, 2, 3]);
  });

  test("a page that goes away waits no longer", () => {
    const { messages, hide, hiding } = setUp();
    hiding.hide(messages.slice(0, 1));
    hiding.flush();
    expect(hide).toHaveBeenCalledWith("c1", 1);
  });
});
