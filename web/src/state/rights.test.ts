import { describe, expect, test } from "vitest";
import { aConversation } from "./fixtures";
import { rightsIn, rightsOver, silenceIn } from "./rights";

const group = (change = {}, me = {}) => aConversation({ type: "group", peer: null, ...change }, me);

describe("rights in a group", () => {
  test("members add people where the group lets them", () => {
    expect(rightsIn(group()).invite).toBe(true);
    expect(rightsIn(group({ invitePolicy: "admins" })).invite).toBe(false);
    expect(rightsIn(group({ invitePolicy: "admins" }, { role: "admin" })).invite).toBe(true);
  });

  test("admins set and decide, the owner alone dissolves", () => {
    const admin = rightsIn(group({}, { role: "admin" }));
    expect([admin.settings, admin.joining, admin.dissolve]).toEqual([true, true, false]);
    expect(rightsIn(group({}, { role: "owner" })).dissolve).toBe(true);
    expect(rightsIn(group()).settings).toBe(false);
  });

  test("a direct conversation has nothing to set", () => {
    expect(Object.values(rightsIn(aConversation()))).toEqual([false, false, false, false]);
  });

  test("one governs whom one stands above", () => {
    expect(rightsOver("admin", "member")).toEqual({ govern: true, roles: false });
    expect(rightsOver("admin", "admin")).toEqual({ govern: false, roles: false });
    expect(rightsOver("owner", "admin")).toEqual({ govern: true, roles: true });
    expect(rightsOver("member", "member")).toEqual({ govern: false, roles: false });
  });
});

describe("silence", () => {
  const at = 1_000_000;
  test("has its reason and its end", () => {
    expect(silenceIn(group(), 0, at)).toBeNull();
    expect(silenceIn(group({ channel: true }), 0, at)).toEqual({ reason: "channel" });
    expect(silenceIn(group({ mutedAll: true }), 0, at)).toEqual({ reason: "mutedAll" });
    const muted = group({}, { mutedUntil: at + 1 });
    expect(silenceIn(muted, 0, at)).toEqual({ reason: "muted", until: at + 1 });
    expect(silenceIn(muted, 0, at + 1)).toBeNull();
  });

  test("slow mode counts from one's own last message, also from one by a clock ahead", () => {
    const slow = group({ slowModeSeconds: 30 });
    expect(silenceIn(slow, at - 10_000, at)).toEqual({
      reason: "slow",
      until: at + 20_000,
    });
    expect(silenceIn(slow, at - 30_000, at)).toBeNull();
    expect(silenceIn(slow, at + 90_000, at)).toEqual({
      reason: "slow",
      until: at + 30_000,
    });
  });

  test("admins are never silent", () => {
    const all = { channel: true, mutedAll: true, slowModeSeconds: 30 };
    expect(silenceIn(group(all, { role: "admin" }), at, at)).toBeNull();
  });
});
