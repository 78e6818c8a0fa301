import { expect, test } from "vitest";
import { withReaction } from "./reactions";

const ben = [{ emoji: "👍", count: 1, userIds: ["ben"] }];

test("a reaction is counted once a person", () => {
  const both = withReaction(ben, "👍", "ann", true);
  expect(both).toEqual([{ emoji: "👍", count: 2, userIds: ["ben", "ann"] }]);
  expect(withReaction(both, "👍", "ann", true)).toBe(both);
});

test("taking one back leaves the others, and nothing of the last", () => {
  expect(withReaction(withReaction(ben, "👍", "ann", true), "👍", "ann", false)).toEqual(ben);
  expect(withReaction(ben, "👍", "ben", false)).toEqual([]);
  expect(withReaction(ben, "🎉", "ben", false)).toBe(ben);
});

test("a new kind stands behind those there are", () => {
  expect(withReaction(ben, "🎉", "ann", true).map(({ emoji }) => emoji)).toEqual(["👍", "🎉"]);
});
