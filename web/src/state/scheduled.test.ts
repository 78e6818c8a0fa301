import { expect, test } from "vitest";
import type { Scheduled } from "../model/types";
import type { Action } from "./actions";
import { initialScheduled, scheduledIn, scheduledReducer } from "./scheduled";

const item = (id: string, sendAt: number, conversationId = "c1"): Scheduled => ({
  id,
  conversationId,
  sendAt,
  body: { kind: "text", text: id },
  failed: false,
});
const run = (actions: readonly Action[]) => actions.reduce(scheduledReducer, initialScheduled);
const ids = (actions: readonly Action[]) => scheduledIn(run(actions), "c1").map(({ id }) => id);
const changed = (one: Scheduled): Action => ({ type: "scheduled/changed", item: one });

test("what is sent first stands first", () => {
  expect(ids([changed(item("b", 2)), changed(item("a", 1)), changed(item("b", 0))])).toEqual([
    "b",
    "a",
  ]);
});

test("what was read replaces a conversation's own, and no other's", () => {
  const before = [changed(item("old", 1)), changed(item("other", 1, "c2"))];
  const loaded = { type: "scheduled/loaded", conversationId: "c1", items: [item("a", 1)] } as const;
  expect(ids([...before, loaded])).toEqual(["a"]);
  expect(scheduledIn(run([...before, loaded]), "c2")).toHaveLength(1);
});

test("what was sent or deleted is gone", () => {
  expect(ids([changed(item("a", 1)), { type: "scheduled/removed", id: "a" }])).toEqual([]);
});
