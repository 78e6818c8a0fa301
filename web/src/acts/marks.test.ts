import { expect, test, vi } from "vitest";
import { aMessage, selfId } from "../state/fixtures";
import { logOf } from "../state/messages";
import { preferencesFrom } from "../state/preferences";
import { isStarred } from "../state/stars";
import { makeStore } from "../state/store";
import type { Api } from "../wire/api";
import { Failure } from "../wire/failure";
import type { Ops } from "../wire/ops";
import { MarkActs } from "./marks";

const refused = () => Promise.reject(new Failure("conflict", ""));

function setUp() {
  const store = makeStore(preferencesFrom(null, ["en"]));
  store.dispatch({ type: "message/arrived", message: aMessage(1), selfId });
  const react = vi.fn<Ops["react"]>(refused);
  const setStarred = vi.fn<Api["setStarred"]>(refused);
  const marks = new MarkActs(store, { setStarred } as unknown as Api, { react } as unknown as Ops);
  const reactions = () => logOf(store.get().messages, "c1").bySeq.get(1)?.reactions ?? [];
  return { store, marks, react, setStarred, reactions };
}

test("a reaction shows at once and goes if it is refused", async () => {
  const { marks, reactions } = setUp();
  const done = marks.react(aMessage(1), "👍", true);
  expect(reactions()).toHaveLength(1);
  await expect(done).rejects.toThrow();
  expect(reactions()).toEqual([]);
});

test("the server's word about a reaction stays", async () => {
  const { marks, react, reactions } = setUp();
  const told = [{ emoji: "👍", count: 7, userIds: [] }];
  react.mockResolvedValue(aMessage(1, { version: 2, reactions: told }));
  await marks.react(aMessage(1), "👍", true);
  expect(reactions()).toEqual(told);
});

test("a star shows at once and goes if it is refused", async () => {
  const { store, marks, setStarred } = setUp();
  const done = marks.star(aMessage(1));
  expect(isStarred(store.get().stars, aMessage(1))).toBe(true);
  await expect(done).rejects.toThrow();
  expect(isStarred(store.get().stars, aMessage(1))).toBe(false);
  expect(setStarred).toHaveBeenCalledWith("c1", 1, true);
});
