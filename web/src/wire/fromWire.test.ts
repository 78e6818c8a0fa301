import { expect, test } from "vitest";
import { toConversation, toHead, toMessage } from "./fromWire";

test("a recalled message has lost its body", () => {
  const message = toMessage({
    seq: 3,
    type: "text",
    body: null,
    recalledAt: "2026-01-01T00:00:00.000Z",
  });
  expect(message.body).toEqual({ kind: "recalled" });
});

test("an unknown type is kept as such", () => {
  expect(toMessage({ type: "riddle", body: { x: 1 } }).body).toEqual({
    kind: "unknown",
    type: "riddle",
  });
});

test("missing and wrong fields become harmless", () => {
  const conversation = toConversation({ id: 7, me: null, lastMessage: "no" });
  expect(conversation).toMatchObject({ id: "", lastMessage: null, peer: null });
  expect(conversation.me.unread).toBe(0);
  expect(toHead(["c", 1, 2, 3, 4])).toEqual(["c", 1, 2, 3, 4]);
});
