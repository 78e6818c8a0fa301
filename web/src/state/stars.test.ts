import { expect, test } from "vitest";
import type { Action } from "./actions";
import { aMessage } from "./fixtures";
import { initialStars, isStarred, starsReducer } from "./stars";

const run = (actions: readonly Action[]) => actions.reduce(starsReducer, initialStars);
const set = (seq: number, starred: boolean): Action => ({
  type: "star/set",
  conversationId: "c1",
  seq,
  starred,
});

test("stars come and go, one message at a time", () => {
  const state = run([{ type: "stars/loaded", messages: [aMessage(1)] }, set(2, true)]);
  expect([1, 2, 3].map((seq) => isStarred(state, aMessage(seq)))).toEqual([true, true, false]);
  expect(isStarred(starsReducer(state, set(1, false)), aMessage(1))).toBe(false);
});

test("what changes nothing leaves the same state", () => {
  const state = run([set(2, true)]);
  expect(starsReducer(state, set(2, true))).toBe(state);
});

test("a message deleted for oneself loses its star", () => {
  const hidden = { type: "message/hidden", conversationId: "c1", seq: 2, previous: null } as const;
  expect(isStarred(run([set(2, true), hidden]), aMessage(2))).toBe(false);
});
