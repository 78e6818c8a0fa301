import fc from "fast-check";
import { expect, test } from "vitest";
import { countedAnew, headcountOf, headsOf, moved } from "./headcount";

test("comings and goings count once each, in any order and however often they are told", () => {
  const changes = fc.array(fc.constantFrom<1 | -1>(1, -1), { maxLength: 12 });
  const told = changes.chain((by) => {
    const events = by.map((one, i) => [11 + i, one] as const);
    const twice = [...events, ...events];
    return fc.tuple(fc.constant(by), fc.shuffledSubarray(twice, { minLength: twice.length }));
  });
  fc.assert(
    fc.property(told, ([by, events]) => {
      const start = headcountOf(10, 50);
      const count = events.reduce((h, [version, one]) => moved(h, version, one), start);
      expect(headsOf(count)).toBe(by.reduce<number>((sum, one) => sum + one, 50));
    }),
  );
});

test("what the server counted takes in the events up to its version", () => {
  const count = moved(moved(headcountOf(10, 3), 11, 1), 13, 1);
  expect(headsOf(countedAnew(count, 12, 5))).toBe(6);
  expect(headsOf(countedAnew(count, 9, 99))).toBe(5);
  expect(headsOf(moved(countedAnew(count, 13, 5), 13, 1))).toBe(5);
});
