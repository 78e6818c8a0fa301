import { expect, test } from "vitest";
import { emojiOnly, lengthOf } from "./emoji";

test("one to three emoji alone are large", () => {
  expect(emojiOnly("👍")).toBe(1);
  expect(emojiOnly("👨‍👩‍👧 ❤️")).toBe(2);
  expect(emojiOnly("😀😀😀😀")).toBe(0);
  expect(emojiOnly("ok 👍")).toBe(0);
  expect(emojiOnly("12")).toBe(0);
});

test("length counts code points", () => {
  expect(lengthOf("a👍")).toBe(2);
});
