import fc from "fast-check";
import { expect, test } from "vitest";
import { rangeAt, withRange, type Range } from "./ranges";

test("any order of stretches covers the same seqs, apart and ascending", () => {
  const stretch = fc.tuple(fc.integer({ min: 1, max: 60 }), fc.nat({ max: 8 }));
  fc.assert(
    fc.property(fc.array(stretch, { minLength: 1 }), (stretches) => {
      const added = stretches.map(([from, length]): Range => [from, from + length]);
      const ranges = added.reduce<readonly Range[]>(withRange, []);
      expect(added.toReversed().reduce<readonly Range[]>(withRange, [])).toEqual(ranges);
      for (let seq = 1; seq <= 70; seq++) {
        const held = added.some(([from, to]) => from <= seq && seq <= to);
        expect(!!rangeAt(ranges, seq)).toBe(held);
      }
      ranges.slice(1).forEach((range, i) => expect(range[0]).toBeGreaterThan(ranges[i]![1] + 1));
    }),
  );
});

test("neighbours become one", () => {
  expect(withRange([[1, 4]], [5, 9])).toEqual([[1, 9]]);
  expect(withRange([[1, 4]], [6, 9])).toHaveLength(2);
});
