import { expect, test } from "vitest";
import { isHidden, preferencesFrom, preferencesReducer } from "./preferences";

test("a hidden announcement comes back with other words, and with another session", () => {
  const hidden = preferencesReducer(preferencesFrom(null, ["en"]), {
    type: "announcement/hidden",
    conversationId: "c1",
    text: "Rain: we stay at home",
  });
  const kept = preferencesFrom(JSON.parse(JSON.stringify(hidden)), ["en"]);
  expect(isHidden(kept, "c1", "Rain: we stay at home")).toBe(true);
  expect(isHidden(kept, "c2", "Rain: we stay at home")).toBe(false);
  expect(isHidden(kept, "c1", "Sun: we go")).toBe(false);
  const next = preferencesReducer(kept, { type: "session/ended" });
  expect(isHidden(next, "c1", "Rain: we stay at home")).toBe(false);
});
