import { expect, test } from "vitest";
import { translator } from "../i18n/translate";
import { lifeText } from "./lifeText";

test("a life is said in the largest unit that says it whole", () => {
  const t = translator("en");
  const said = [0, 5, 90, 3_600, 86_400, 129_600, 604_800, 2_419_200].map((s) => lifeText(t, s));
  expect(said).toEqual([
    "Off",
    "5 seconds",
    "90 seconds",
    "1 hour",
    "1 day",
    "36 hours",
    "1 week",
    "4 weeks",
  ]);
});
