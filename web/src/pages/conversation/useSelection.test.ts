import { expect, test } from "vitest";
import { aMessage } from "../../state/fixtures";
import { toggled } from "./useSelection";

test("a message is chosen, and chosen no more", () => {
  const one = toggled(null, aMessage(1));
  const two = toggled(one, aMessage(2));
  expect([...(two?.keys() ?? [])]).toEqual([1, 2]);
  expect([...(toggled(two, aMessage(1))?.keys() ?? [])]).toEqual([2]);
});

test("without the last one there is no selection", () => {
  expect(toggled(toggled(null, aMessage(1)), aMessage(1))).toBeNull();
});
