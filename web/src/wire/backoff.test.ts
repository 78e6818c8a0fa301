import fc from "fast-check";
import { expect, test } from "vitest";
import { afterClose, backoffMs } from "./backoff";

test("full jitter stays between nothing and the doubled, capped step", () => {
  fc.assert(
    fc.property(fc.nat({ max: 100 }), fc.double({ min: 0, max: 0.999, noNaN: true }), (n, r) => {
      const ms = backoffMs(n, () => r);
      expect(ms).toBeGreaterThanOrEqual(0);
      expect(ms).toBeLessThanOrEqual(Math.min(30_000, 500 * 2 ** n));
    }),
  );
});

test("close codes say what to do", () => {
  for (const code of [1006, 1011, 1012, 4408, 4413, 4429]) {
    expect(afterClose(code)).toBe("reconnect");
  }
  expect(afterClose(1001)).toBe("drain");
  expect(afterClose(4401)).toBe("renew");
  expect([4400, 4403].map(afterClose)).toEqual(["stop", "stop"]);
});
