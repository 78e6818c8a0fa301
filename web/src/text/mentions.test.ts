import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { calledIn, mentionQuery, mentionsIn } from "./mentions";

const people = [
  { userId: "1", names: ["Ann", "ann_1"] },
  { userId: "2", names: ["Ann Lee"] },
  { userId: "3", names: ["王小明"] },
];
const idsIn = (text: string) => mentionsIn(text, people, new Map(), true).userIds;

describe("mentions", () => {
  test("the longest name is meant, and whole words only", () => {
    expect(idsIn("@Ann Lee, look")).toEqual(["2"]);
    expect(idsIn("@Ann, look")).toEqual(["1"]);
    expect(idsIn("@Annabel")).toEqual([]);
    expect(idsIn("請@王小明看一下")).toEqual(["3"]);
    expect(idsIn("write to x@ann_1 or @ann_1")).toEqual(["1"]);
  });

  test("of two with one name the one that was picked is meant", () => {
    const both = [...people, { userId: "4", names: ["Ann"] }];
    expect(mentionsIn("@Ann", both, new Map([["Ann", "4"]]), false).userIds).toEqual(["4"]);
  });

  test("everybody is called by who may", () => {
    expect(mentionsIn("@all come", people, new Map(), true).all).toBe(true);
    expect(mentionsIn("@all come", people, new Map(), false).all).toBe(false);
    expect(mentionsIn("@所有人 來", people, new Map(), true).all).toBe(true);
  });

  test("a name is asked for while it is typed, an address is not", () => {
    expect(mentionQuery("hello @an", 9)).toEqual({ at: 6, query: "an" });
    expect(mentionQuery("你好@王", 4)).toEqual({ at: 2, query: "王" });
    expect(mentionQuery("hello @an more", 14)).toBeNull();
    expect(mentionQuery("me@example", 10)).toBeNull();
  });

  test("loses no character", () => {
    const names = [{ name: "Ann", self: true }];
    const text = fc
      .array(fc.constantFrom("@", "Ann", " ", "x", "王"))
      .map((parts) => parts.join(""));
    fc.assert(
      fc.property(text, (words) => {
        expect(
          calledIn(words, names)
            .map((piece) => piece.text)
            .join(""),
        ).toBe(words);
      }),
    );
  });
});
