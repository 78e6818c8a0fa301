import { expect, test } from "vitest";
import { inputTime, proposedTimes, timeOfInput } from "./scheduleTimes";

const labels = (now: Date) => proposedTimes(now.getTime()).map(({ label }) => label);

test("proposes only times to come, and Monday only where it is not tomorrow", () => {
  const wednesdayNoon = new Date(2026, 4, 6, 12);
  expect(labels(wednesdayNoon)).toEqual([
    "schedule.hour",
    "schedule.tonight",
    "schedule.tomorrow",
    "schedule.monday",
  ]);
  expect(labels(new Date(2026, 4, 10, 21))).toEqual(["schedule.hour", "schedule.tomorrow"]);
});

test("Monday is the next one, at nine", () => {
  const monday = proposedTimes(new Date(2026, 4, 4, 12).getTime()).at(-1);
  expect(new Date(monday?.at ?? 0)).toEqual(new Date(2026, 4, 11, 9));
});

test("an input's time is this place's", () => {
  const at = new Date(2026, 4, 6, 7, 5).getTime();
  expect(inputTime(at)).toBe("2026-05-06T07:05");
  expect(timeOfInput(inputTime(at))).toBe(at);
});
