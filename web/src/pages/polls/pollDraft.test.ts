import { expect, test } from "vitest";
import { firstLines, isAlike, mayRemove, pollOf, withLine, withoutLine } from "./pollDraft";

const draft = {
  question: " Lunch? ",
  lines: ["rice ", " soup", "", ""],
  multiple: true,
  anonymous: false,
  life: "none",
} as const;

test("an empty line follows once all are written, up to twelve", () => {
  let lines = firstLines;
  for (let i = 0; i < 2; i++) lines = withLine(lines, i, `option ${i}`);
  expect(lines).toHaveLength(3);
  for (let i = 2; i < 12; i++) lines = withLine(lines, i, `option ${i}`);
  expect(lines).toHaveLength(12);
  expect(lines.at(-1)).toBe("option 11");
});

test("a line that goes leaves room for another", () => {
  const full = Array.from({ length: 12 }, (_, i) => `option ${i}`);
  expect(withoutLine(full, 3).at(-1)).toBe("");
  expect(withoutLine(full, 3)).toHaveLength(12);
  expect(mayRemove(["a", "b", "c", ""], 0)).toBe(true);
  expect(mayRemove(["a", "b", ""], 0)).toBe(false);
});

test("the same option twice is told", () => {
  expect(isAlike(["rice", " rice"], 1)).toBe(true);
  expect(isAlike(["rice", ""], 1)).toBe(false);
  expect(pollOf({ ...draft, lines: ["rice", "rice "] }, 0)).toBeNull();
});

test("a poll has a question and two options, without what surrounds them", () => {
  expect(pollOf({ ...draft, question: " " }, 0)).toBeNull();
  expect(pollOf({ ...draft, lines: ["rice", ""] }, 0)).toBeNull();
  expect(pollOf(draft, 0)).toMatchObject({ question: "Lunch?", options: ["rice", "soup"] });
});

test("its end counts from the sending", () => {
  expect(pollOf(draft, 5)?.closesAt).toBeNull();
  expect(pollOf({ ...draft, life: "hour" }, 5)?.closesAt).toBe(3_600_005);
});
