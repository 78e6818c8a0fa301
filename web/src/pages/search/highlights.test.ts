import fc from "fast-check";
import { expect, test } from "vitest";
import { excerpted, piecesOf } from "./highlights";

test("counts code points, not code units", () => {
  expect(piecesOf("👍👍 tea 茶", [[3, 6]])).toEqual([
    { text: "👍👍 ", hit: false },
    { text: "tea", hit: true },
    { text: " 茶", hit: false },
  ]);
});

test("loses no character, whatever the highlights", () => {
  const pair = fc.tuple(fc.nat(40), fc.nat(40));
  fc.assert(
    fc.property(fc.string(), fc.array(pair), (text, highlights) => {
      const joined = piecesOf(text, highlights)
        .map((piece) => piece.text)
        .join("");
      expect(joined).toBe(text);
    }),
  );
});

test("an excerpt begins shortly before the first hit", () => {
  const text = `${"far away ".repeat(20)}here`;
  const [before, hit] = excerpted(piecesOf(text, [[180, 184]]));
  expect(before?.text.startsWith("…")).toBe(true);
  expect([...(before?.text ?? "")].length).toBe(41);
  expect(hit).toEqual({ text: "here", hit: true });
});
