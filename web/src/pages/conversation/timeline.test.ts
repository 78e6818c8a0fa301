import { describe, expect, test } from "vitest";
import { aLocal, aMessage, peerId, selfId } from "../../state/fixtures";
import { timeline, type Entry } from "./timeline";

const options = { selfId, dividerAfter: null, unseen: [] };
const minute = 60_000;
const noon = new Date(2026, 4, 4, 12).getTime();
const at = (seq: number, minutes: number, senderId = peerId) =>
  aMessage(seq, { sentAt: noon + minutes * minute, senderId });
const shape = (entry: Entry) =>
  entry.kind === "message" || entry.kind === "local"
    ? `${entry.first ? "[" : ""}${entry.kind}${entry.last ? "]" : ""}`
    : entry.kind;

describe("timeline", () => {
  test("groups one sender's messages within five minutes", () => {
    const [day] = timeline([at(1, 0), at(2, 4), at(3, 9), at(4, 9, selfId)], [], options);
    expect(day?.entries.map(shape)).toEqual(["[message", "message]", "[message]", "[message]"]);
  });

  test("starts a section per day", () => {
    const days = timeline([at(1, 0), at(2, 24 * 60)], [], options);
    expect(days).toHaveLength(2);
  });

  test("puts the divider before the first unread message of others", () => {
    const messages = [at(1, 0), at(2, 1, selfId), at(3, 2), at(4, 3)];
    const [day] = timeline(messages, [], { ...options, dividerAfter: 1 });
    expect(day?.entries.map((e) => e.kind)).toEqual([
      "message",
      "message",
      "unread",
      "message",
      "message",
    ]);
  });

  test("folds several joins into one line", () => {
    const joined = { kind: "system", event: "joined", details: {} } as const;
    const messages = [1, 2, 3].map((seq) => aMessage(seq, { body: joined }));
    const [day] = timeline(messages, [], options);
    expect(day?.entries).toHaveLength(1);
  });

  test("what lies beyond the shown part tells how its runs go on", () => {
    const messages = [at(1, 0), at(2, 1), at(3, 2), at(4, 3)];
    const [day] = timeline(messages, [], { ...options, within: [2, 3] });
    expect(day?.entries.map(shape)).toEqual(["message", "message"]);
  });

  test("the echo and the stored message share a key", () => {
    const local = aLocal("abc");
    const [echo] = timeline([], [local], options);
    const [kept] = timeline(
      [at(1, 0)].map((m) => ({ ...m, clientId: "abc" })),
      [],
      options,
    );
    expect(echo?.entries[0]?.key).toBe(kept?.entries[0]?.key);
  });

  test("leaves out blocked people", () => {
    expect(timeline([at(1, 0)], [], { ...options, unseen: [peerId] })).toEqual([]);
  });
});
