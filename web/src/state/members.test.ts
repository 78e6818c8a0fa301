import { describe, expect, test } from "vitest";
import type { Member } from "../model/types";
import type { Action } from "./actions";
import { aMember, aMessage } from "./fixtures";
import { initialMembers, memberOf, membersReducer, rosterOf, type MembersState } from "./members";

const run = (actions: readonly Action[], from: MembersState = initialMembers) =>
  actions.reduce(membersReducer, from);
const loaded = (
  members: readonly Member[],
  nextCursor: string | null,
  continued = false,
): Action => ({
  type: "members/loaded",
  conversationId: "c1",
  members,
  continued,
  nextCursor,
});
const changed = (userId: string, change: string, role: Member["role"] | null = null): Action => ({
  type: "member/changed",
  conversationId: "c1",
  version: 9,
  userId,
  selfId: "me",
  change,
  role,
  at: 50,
});
const listed = (state: MembersState) => rosterOf(state, "c1").listed;
const owner = aMember("owner", { role: "owner", joinedAt: 1 });
const ann = aMember("ann", { joinedAt: 2 });
const ben = aMember("ben", { joinedAt: 3 });

describe("members", () => {
  test("come page by page, each once", () => {
    const state = run([loaded([owner, ann], "next"), loaded([ann, ben], null, true)]);
    expect(listed(state)).toEqual(["owner", "ann", "ben"]);
    expect(rosterOf(state, "c1").nextCursor).toBeNull();
  });

  test("the first page anew drops what was listed", () => {
    const state = run([loaded([owner, ann], "next"), loaded([owner, ben], "other")]);
    expect(listed(state)).toEqual(["owner", "ben"]);
  });

  test("who joins stands last once all are listed, and waits for the last page before", () => {
    const all = run([loaded([owner, ann], null), changed("ben", "joined")]);
    expect(listed(all)).toEqual(["owner", "ann", "ben"]);
    const some = run([loaded([owner, ann], "next"), changed("ben", "joined")]);
    expect(listed(some)).toEqual(["owner", "ann"]);
    expect(memberOf(some, "c1", "ben")?.role).toBe("member");
  });

  test("who leaves or is removed is gone, told twice or not", () => {
    const state = run([
      loaded([owner, ann, ben], null),
      changed("ann", "left"),
      changed("ann", "left"),
      changed("ben", "kicked"),
    ]);
    expect(listed(state)).toEqual(["owner"]);
  });

  test("an admin moves up, and down again when no longer one", () => {
    const up = run([loaded([owner, ann, ben], null), changed("ben", "role", "admin")]);
    expect(listed(up)).toEqual(["owner", "ben", "ann"]);
    expect(listed(run([changed("ben", "role", "member")], up))).toEqual(["owner", "ann", "ben"]);
  });

  test("a search adds to what is known, not to an unfinished list", () => {
    const found: Action = { type: "members/known", conversationId: "c1", members: [ben] };
    const state = run([loaded([owner], "next"), found]);
    expect(listed(state)).toEqual(["owner"]);
    expect(memberOf(state, "c1", "ben")).toEqual(ben);
  });

  test("how long somebody is muted is said by the system message", () => {
    const details = { userId: "ann", until: 5_000 };
    const body = { kind: "system", event: "muted", details } as const;
    const state = run([
      loaded([owner, ann], null),
      changed("ann", "muted"),
      { type: "message/arrived", message: aMessage(4, { body }), selfId: "me" },
    ]);
    expect(memberOf(state, "c1", "ann")?.mutedUntil).toBe(5_000);
    const after = run([changed("ann", "unmuted")], state);
    expect(memberOf(after, "c1", "ann")?.mutedUntil).toBeNull();
  });
});
