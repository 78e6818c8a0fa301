import { expect, test } from "vitest";
import { merged, emptyLog } from "../../state/log";
import { aMessage } from "../../state/fixtures";
import { firstWindow, windowAround, within } from "./window";

const heightOf = () => 50;
const joined = { kind: "system", event: "joined", details: {} } as const;
const range = [1, 1_000] as const;
const log = merged(
  emptyLog,
  Array.from({ length: 1_000 }, (_, i) =>
    aMessage(i + 1, i >= 300 && i < 600 ? { body: joined } : {}),
  ),
  null,
);

test("reaches as far as is asked, in both directions", () => {
  expect(windowAround(log, range, 100, { above: 500, below: 1_000, heightOf })).toEqual({
    from: 90,
    to: 119,
    follows: false,
  });
});

test("follows the end only when it reaches it", () => {
  expect(firstWindow(log, range, 1_000)).toEqual({ from: 970, to: 1_000, follows: true });
  expect(firstWindow(log, range, 100).follows).toBe(false);
});

test("never cuts joins apart that fold into one line", () => {
  const { from } = windowAround(log, range, 602, { above: 60, below: 500, heightOf });
  expect(from).toBe(301);
});

test("a window lies within its stretch, or there is none", () => {
  const wanted = { from: 50, to: 70, follows: false };
  expect(within(wanted, [60, 90])).toEqual([60, 70]);
  expect(within({ ...wanted, follows: true }, [60, 90])).toEqual([60, 90]);
  expect(within({ ...wanted, follows: true }, [60, 9_000])).toEqual([60, 270]);
  expect(within(wanted, [80, 90])).toBeNull();
  expect(within(null, range)).toBeNull();
});
