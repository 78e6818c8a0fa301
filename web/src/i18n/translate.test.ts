import { expect, test } from "vitest";
import { localeOf } from "../state/preferences";
import { en, type Key } from "./catalogue";
import { formatsFor } from "./formats";
import { translator } from "./translate";

const keys = Object.keys(en) as Key[];
const holes = (text: string) => (text.match(/\{\w+\}/g) ?? []).toSorted();

test("both languages have every text, with the same places to fill", () => {
  for (const key of keys) {
    const english = translator("en")(key);
    const chinese = translator("zh-Hant")(key);
    expect(chinese).not.toBe("");
    if (typeof en[key] === "string") expect(holes(chinese)).toEqual(holes(english));
  }
});

test("plurals follow the language", () => {
  const t = translator("en");
  expect(t("chats.unread", { count: 1 })).toBe("1 unread message");
  expect(t("chats.unread", { count: 1200 })).toBe("1,200 unread messages");
  expect(translator("zh-Hant")("chats.unread", { count: 1 })).toBe("1 則未讀訊息");
});

test("the browser's languages choose", () => {
  expect(localeOf(["zh-TW", "en"])).toBe("zh-Hant");
  expect(localeOf(["fr", "en-GB"])).toBe("en");
  expect(localeOf([])).toBe("en");
});

test("list times: clock today, weekday this week, else the date", () => {
  const formats = formatsFor("en");
  const now = new Date(2026, 4, 14, 18).getTime();
  expect(formats.listTime(new Date(2026, 4, 14, 9, 5).getTime(), now)).toBe("09:05");
  expect(formats.listTime(new Date(2026, 4, 11).getTime(), now)).toBe("Mon");
  expect(formats.listTime(new Date(2026, 2, 2).getTime(), now)).toBe("Mar 2");
  expect(formats.day(new Date(2026, 4, 13).getTime(), now)).toBe("Yesterday");
});
