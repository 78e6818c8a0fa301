import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { inlinesOf, isLong, parse } from "./parse";

const links = (text: string) =>
  inlinesOf(text).flatMap((part) => (part.kind === "link" ? [[part.text, part.href]] : []));

describe("parse", () => {
  test("finds addresses and leaves the sentence its punctuation", () => {
    expect(links("see https://example.org/a_(b), ok?")).toEqual([
      ["https://example.org/a_(b)", "https://example.org/a_(b)"],
    ]);
    expect(links("(www.example.org)")).toEqual([["www.example.org", "https://www.example.org/"]]);
    expect(links("請看https://example.org/path。謝謝")[0]?.[0]).toBe("https://example.org/path");
    expect(links("write to ann@example.org!")).toEqual([
      ["ann@example.org", "mailto:ann@example.org"],
    ]);
  });

  test("never makes a link of anything but http, https and mailto", () => {
    for (const text of ["javascript:alert(1)", "data:text/html,x", "file:///etc", "ftp://a.b"]) {
      expect(links(text)).toEqual([]);
    }
  });

  test("keeps code from being read as anything else", () => {
    expect(inlinesOf("`https://a.b` x")).toEqual([
      { kind: "code", text: "https://a.b" },
      { kind: "text", text: " x" },
    ]);
    expect(parse("a\n```js\nlet x\n```\nb").map((block) => block.kind)).toEqual([
      "paragraph",
      "code",
      "paragraph",
    ]);
  });

  test("loses no character of a plain line", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const words = text.replace(/[`\n]/g, "");
        expect(
          inlinesOf(words)
            .map((part) => part.text)
            .join(""),
        ).toBe(words);
      }),
    );
  });

  test("knows a wall of text", () => {
    expect(isLong("line\n".repeat(29))).toBe(false);
    expect(isLong("line\n".repeat(40))).toBe(true);
    expect(isLong("很長的字".repeat(400))).toBe(true);
  });
});
