import fc from "fast-check";
import { expect, test } from "vitest";
import { counted, readUpTo, recounted, tallyOf, unreadOf } from "./tally";

test("unread does not depend on order or repetition", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 30 })), fc.nat({ max: 9 }), (seqs, base) => {
      const tally = seqs.reduce(counted, tallyOf(10, base));
      const above = new Set(seqs.filter((seq) => seq > 10)).size;
      expect(unreadOf(tally)).toBe(base + above);
    }),
  );
});

test("reading to the end leaves nothing, in part what lies above", () => {
  const tally = [11, 12, 13].reduce(counted, tallyOf(10, 4));
  expect(unreadOf(readUpTo(tally, 13, 0))).toBe(0);
  expect(unreadOf(readUpTo(tally, 12, null))).toBe(1);
  expect(unreadOf(readUpTo(tally, 8, 5))).toBe(5);
});

test("an older count of the server does not undo a newer one", () => {
  const tally = tallyOf(20, 0);
  expect(recounted(tally, 15, 6)).toBe(tally);
  expect(unreadOf(recounted(counted(tally, 21), 22, 2))).toBe(2);
});
