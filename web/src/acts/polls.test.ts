import { expect, test, vi } from "vitest";
import type { PollBody } from "../model/types";
import { aMessage, selfId } from "../state/fixtures";
import { logOf } from "../state/messages";
import { choiceOf, newPoll } from "../state/polls";
import { preferencesFrom } from "../state/preferences";
import { makeStore } from "../state/store";
import { Failure } from "../wire/failure";
import type { Ops } from "../wire/ops";
import type { PollApi } from "../wire/pollApi";
import { PollActs } from "./polls";

const body: PollBody = {
  kind: "poll",
  question: "Lunch?",
  options: ["rice", "soup"],
  multiple: false,
  anonymous: true,
  closesAt: null,
};

function setUp() {
  const store = makeStore(preferencesFrom(null, ["en"]));
  const asked = aMessage(1, { body, ...newPoll(body) });
  store.dispatch({ type: "message/arrived", message: asked, selfId });
  const vote = vi.fn<Ops["vote"]>(() => Promise.reject(new Failure("conflict", "")));
  const votes = vi.fn<PollApi["votes"]>();
  const acts = new PollActs(store, { votes } as unknown as PollApi, { vote } as unknown as Ops);
  const held = () => logOf(store.get().messages, "c1").bySeq.get(1)!;
  const counts = () => held().poll?.options.map(({ count }) => count);
  const choice = () => choiceOf(store.get().polls, held(), "");
  return { store, acts, vote, votes, held, counts, choice, asked };
}

test("a vote shows at once and goes if it is refused", async () => {
  const { acts, asked, counts, choice } = setUp();
  const done = acts.vote(asked, [1]);
  expect(counts()).toEqual([0, 1]);
  expect(choice()).toEqual([1]);
  await expect(done).rejects.toThrow();
  expect(counts()).toEqual([0, 0]);
  expect(choice()).toEqual([]);
});

test("the server's count stays, whatever is refused after it", async () => {
  const { store, acts, asked, counts } = setUp();
  const done = acts.vote(asked, [1]);
  const options = [7, 3].map((count) => ({ count, userIds: [] }));
  const poll = { options, voters: 10, closedAt: null };
  const message = { ...asked, version: 2, poll };
  store.dispatch({ type: "message/arrived", message, selfId });
  await expect(done).rejects.toThrow();
  expect(counts()).toEqual([7, 3]);
});

test("what one has chosen elsewhere is asked", async () => {
  const { store, acts, asked, votes, choice } = setUp();
  const options = [2, 0].map((count) => ({ count, userIds: [] }));
  const message = { ...asked, version: 2, poll: { options, voters: 2, closedAt: null } };
  store.dispatch({ type: "message/arrived", message, selfId });
  expect(choice()).toBeNull();
  votes.mockResolvedValue({ mine: [0], voters: [], users: [], nextCursor: null });
  await acts.loadChoice(message);
  expect(choice()).toEqual([0]);
});
