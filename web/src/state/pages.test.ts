import fc from "fast-check";
import { expect, test } from "vitest";
import { aMessage } from "./fixtures";
import { MessagePages } from "./pages";

test("holds what was put in last, and nothing that was taken out", () => {
  const steps = fc.array(fc.tuple(fc.integer({ min: 1, max: 2_000 }), fc.boolean()));
  fc.assert(
    fc.property(steps, (taken) => {
      let pages = new MessagePages();
      const wanted = new Map<number, number>();
      for (const [i, [seq, stays]] of taken.entries()) {
        const message = aMessage(seq, { version: i });
        pages = stays ? pages.with([message]) : pages.without(message);
        if (stays) wanted.set(seq, i);
        else wanted.delete(seq);
      }
      for (const [seq] of taken) expect(pages.get(seq)?.version).toBe(wanted.get(seq));
    }),
  );
});

test("leaves the pages it came from as they were", () => {
  const before = new MessagePages().with([aMessage(1)]);
  before.with([aMessage(1, { version: 9 })]);
  before.without(aMessage(1));
  expect(before.get(1)?.version).toBe(1);
});
