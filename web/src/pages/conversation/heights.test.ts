import fc from "fast-check";
import { expect, test } from "vitest";
import { Heights } from "./heights";

const measured = fc.array(
  fc.tuple(fc.integer({ min: 1, max: 1_000 }), fc.integer({ min: 0, max: 400 })),
);

function heightsOf(known: readonly (readonly [number, number])[]): Heights {
  const heights = new Heights();
  for (const [seq, height] of known) heights.set(seq, height);
  return heights;
}

test("the sum of a stretch is the sum of its messages", () => {
  fc.assert(
    fc.property(measured, fc.nat(999), fc.nat(999), (known, from, length) => {
      const heights = heightsOf(known);
      let sum = 0;
      for (let seq = from; seq <= from + length; seq++) sum += heights.of(seq);
      expect(heights.between([from, from + length])).toBeCloseTo(sum, 4);
    }),
  );
});

test("finds the message at a distance", () => {
  fc.assert(
    fc.property(measured, fc.integer({ min: 1, max: 900 }), (known, seq) => {
      const heights = heightsOf([...known, [seq, 40]]);
      const distance = heights.between([1, seq - 1]) + 20;
      expect(heights.seqAt([1, 1_000], distance)).toBe(seq);
    }),
  );
});

test("stays within the stretch", () => {
  const heights = new Heights();
  expect(heights.seqAt([5, 9], -10)).toBe(5);
  expect(heights.seqAt([5, 9], 1e9)).toBe(9);
});
