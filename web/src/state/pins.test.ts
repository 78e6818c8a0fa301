import { expect, test } from "vitest";
import type { Message } from "../model/types";
import type { Action } from "./actions";
import { aMessage, selfId } from "./fixtures";
import { initialPins, pinsOf, pinsReducer } from "./pins";

const pin = (seq: number, pinnedAt: number | null, change: Partial<Message> = {}) =>
  aMessage(seq, { version: 100 + seq, pinnedAt, ...change });
const loaded: Action = { type: "pins/loaded", conversationId: "c1", messages: [pin(1, 10)] };
const arrived = (message: Message): Action => ({ type: "message/arrived", message, selfId });
const seqs = (actions: readonly Action[]) =>
  pinsOf(actions.reduce(pinsReducer, initialPins), "c1").map(({ seq }) => seq);

test("the newest pin comes first", () => {
  expect(seqs([loaded, arrived(pin(2, 30)), arrived(pin(3, 20))])).toEqual([2, 3, 1]);
});

test("what is unpinned, recalled or deleted for oneself is pinned no more", () => {
  expect(seqs([loaded, arrived(pin(1, null, { version: 200 }))])).toEqual([]);
  const recalled = pin(1, 10, { version: 200, body: { kind: "recalled" } });
  expect(seqs([loaded, arrived(recalled)])).toEqual([]);
  const hidden = { type: "message/hidden", conversationId: "c1", seq: 1, previous: null } as const;
  expect(seqs([loaded, hidden])).toEqual([]);
});

test("an older version says nothing", () => {
  expect(seqs([loaded, arrived(pin(1, null, { version: 1 }))])).toEqual([1]);
});

test("before the list was read, one pin alone would not be it", () => {
  expect(seqs([arrived(pin(1, 10))])).toEqual([]);
});
