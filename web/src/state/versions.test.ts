import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { completed, hasHole, heard, noted, noVersions } from "./versions";

const upTo = (n: number) => Array.from({ length: n }, (_, i) => i + 1);

describe("versions", () => {
  test("shuffled and repeated changes converge", () => {
    fc.assert(
      fc.property(
        fc
          .integer({ min: 1, max: 40 })
          .chain((n) =>
            fc.tuple(
              fc.constant(n),
              fc.shuffledSubarray(upTo(n), { minLength: n }),
              fc.array(fc.integer({ min: 1, max: n })),
            ),
          ),
        ([n, order, repeats]) => {
          const seen = [...order, ...repeats].reduce(noted, noVersions);
          expect(seen).toEqual({ contiguous: n, above: [], highest: n });
        },
      ),
    );
  });

  test("a missing change is a hole until the changes up to it are complete", () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 40 }), fc.nat(), (n, pick) => {
        const missing = (pick % (n - 1)) + 1;
        const seen = upTo(n)
          .filter((v) => v !== missing)
          .reduce(noted, noVersions);
        expect(hasHole(seen)).toBe(true);
        expect(seen.contiguous).toBe(missing - 1);
        expect(completed(seen, missing)).toEqual({ contiguous: n, above: [], highest: n });
      }),
    );
  });

  test("what is only heard of is a hole", () => {
    const behind = heard(completed(noVersions, 5), 8);
    expect(hasHole(behind)).toBe(true);
    expect(hasHole(completed(behind, 8))).toBe(false);
  });
});
