import type { Conversation, Role } from "../model/types";

/** What this account may do in a group, by the table that the server goes by. */
export interface Rights {
  readonly settings: boolean;
  readonly invite: boolean;
  readonly joining: boolean;
  readonly dissolve: boolean;
}

export function rightsIn({ type, me, invitePolicy }: Conversation): Rights {
  const group = type === "group";
  const admin = group && me.role !== "member";
  return {
    settings: admin,
    invite: group && (admin || invitePolicy === "members"),
    joining: admin,
    dissolve: group && me.role === "owner",
  };
}

export interface RightsOver {
  readonly govern: boolean;
  readonly roles: boolean;
}

const ranks: Readonly<Record<Role, number>> = { owner: 2, admin: 1, member: 0 };

/** What one may do to a member: admins kick and mute whom they stand above, the owner makes admins. */
export const rightsOver = (role: Role, target: Role): RightsOver => ({
  govern: ranks[role] > ranks[target],
  roles: role === "owner" && target !== "owner",
});

/** Why one may not write now; `until` where waiting helps. */
export type Silence =
  | { readonly reason: "channel" | "mutedAll" }
  | { readonly reason: "muted" | "slow"; readonly until: number };

export function silenceIn(
  conversation: Conversation,
  lastSentAt: number,
  now: number,
): Silence | null {
  const { type, me, channel, mutedAll, slowModeSeconds } = conversation;
  if (type !== "group" || me.role !== "member") return null;
  if (channel) return { reason: "channel" };
  const { mutedUntil } = me;
  if (mutedUntil !== null && mutedUntil > now) return { reason: "muted", until: mutedUntil };
  if (mutedAll) return { reason: "mutedAll" };
  const until = Math.min(now, lastSentAt) + slowModeSeconds * 1_000;
  return until > now ? { reason: "slow", until } : null;
}
