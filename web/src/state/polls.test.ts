import { expect, test } from "vitest";
import type { PollBody, PollResult } from "../model/types";
import { aMessage, selfId } from "./fixtures";
import { choiceOf, endOf, forwardedBody, newPoll, shareOf, withChoice } from "./polls";

const body: PollBody = {
  kind: "poll",
  question: "Lunch?",
  options: ["rice", "soup"],
  multiple: false,
  anonymous: false,
  closesAt: null,
};

const asked = (poll: PollResult, change: Partial<PollBody> = {}) =>
  aMessage(1, { body: { ...body, ...change }, poll });

const result = (...options: readonly (readonly string[])[]): PollResult => ({
  options: options.map((userIds) => ({ count: userIds.length, userIds })),
  voters: new Set(options.flat()).size,
  closedAt: null,
});

test("a poll that names its voters tells one's own choice", () => {
  expect(choiceOf({}, asked(result(["a"], [selfId])), selfId)).toEqual([1]);
  expect(choiceOf({ "c1/1": [0] }, asked(result(["a"], [])), selfId)).toEqual([]);
});

test("where more voted than are named the choice must be asked, unless one is named", () => {
  const many = { count: 30, userIds: ["a"] };
  const poll = { options: [many, { count: 0, userIds: [] }], voters: 30, closedAt: null };
  expect(choiceOf({}, asked(poll), selfId)).toBeNull();
  expect(choiceOf({ "c1/1": [0] }, asked(poll), selfId)).toEqual([0]);
  const named = { ...poll, options: [many, { count: 1, userIds: [selfId] }] };
  expect(choiceOf({}, asked(named), selfId)).toEqual([1]);
  expect(choiceOf({}, asked(named, { multiple: true }), selfId)).toBeNull();
});

test("an anonymous poll tells one's own choice only while nobody has voted", () => {
  const { poll } = newPoll(body);
  expect(choiceOf({}, asked(poll!, { anonymous: true }), selfId)).toEqual([]);
  const voted = withChoice(poll!, { ...body, anonymous: true }, selfId, [], [1]);
  expect(voted.options[1]).toEqual({ count: 1, userIds: [] });
  expect(choiceOf({}, asked(voted, { anonymous: true }), selfId)).toBeNull();
});

test("another choice moves the count, the first and the last change the voters", () => {
  const first = withChoice(result(["a"], []), body, selfId, [], [1]);
  expect(first).toEqual(result(["a"], [selfId]));
  const other = withChoice(first, body, selfId, [1], [0]);
  expect(other).toEqual(result(["a", selfId], []));
  expect(withChoice(other, body, selfId, [0], [])).toEqual(result(["a"], []));
});

test("a poll ends by an act or at its time", () => {
  expect(endOf(asked(result([], [])), 10)).toBeNull();
  expect(endOf(asked(result([], []), { closesAt: 11 }), 10)).toBeNull();
  expect(endOf(asked(result([], []), { closesAt: 10 }), 10)).toBe(10);
  expect(endOf(asked({ ...result([], []), closedAt: 5 }, { closesAt: 11 }), 10)).toBe(5);
});

test("a forwarded poll has no end", () => {
  expect(forwardedBody({ ...body, closesAt: 10 })).toEqual(body);
});

test("shares are whole percent of the voters, none of none", () => {
  expect(shareOf(1, 3)).toBe(33);
  expect(shareOf(0, 0)).toBe(0);
});
