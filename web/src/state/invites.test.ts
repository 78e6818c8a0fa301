import { describe, expect, test } from "vitest";
import type { Invite } from "../model/types";
import { initialInvites, invitesReducer, isOpen } from "./invites";

const invite = (code: string, change: Partial<Invite> = {}): Invite => ({
  code,
  url: `https://im.example/join/${code}`,
  expiresAt: null,
  maxUses: null,
  uses: 0,
  ...change,
});

describe("invites", () => {
  test("a new one stands first, a revoked one is gone", () => {
    const made = invitesReducer(
      { c1: [invite("old")] },
      { type: "invite/created", conversationId: "c1", invite: invite("new") },
    );
    expect(made.c1?.map(({ code }) => code)).toEqual(["new", "old"]);
    const left = invitesReducer(made, {
      type: "invite/revoked",
      conversationId: "c1",
      code: "old",
    });
    expect(left.c1?.map(({ code }) => code)).toEqual(["new"]);
    expect(invitesReducer(left, { type: "session/ended" })).toBe(initialInvites);
  });

  test("let somebody in until they expire or are used up", () => {
    expect(isOpen(invite("a"), 10)).toBe(true);
    expect(isOpen(invite("a", { expiresAt: 10 }), 10)).toBe(false);
    expect(isOpen(invite("a", { maxUses: 2, uses: 1 }), 10)).toBe(true);
    expect(isOpen(invite("a", { maxUses: 2, uses: 2 }), 10)).toBe(false);
  });
});
