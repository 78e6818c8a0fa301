import type { Farewell, Invite, InvitePreview, JoinRequest } from "../model/types";
import { toJoinPolicy } from "./fromWire";
import { flag, isObject, maybeText, maybeTime, number, object, text, time } from "./json";

/** The border for what brings people into groups. */

const farewells: readonly unknown[] = ["left", "kicked", "dissolved"];

export const toFarewell = (value: unknown): Farewell =>
  farewells.includes(value) ? (value as Farewell) : "gone";

export function toInvite(value: unknown): Invite {
  const d = object(value);
  return {
    code: text(d.code),
    url: text(d.url),
    expiresAt: maybeTime(d.expiresAt),
    maxUses: typeof d.maxUses === "number" ? d.maxUses : null,
    uses: number(d.uses),
  };
}

export function toInvitePreview(value: unknown): InvitePreview {
  const d = object(value);
  return {
    title: text(d.title),
    avatarUrl: maybeText(d.avatarUrl),
    memberCount: number(d.memberCount),
    joinPolicy: toJoinPolicy(d.joinPolicy),
    joinQuestion: text(d.joinQuestion),
    member: flag(d.member),
  };
}

export function toJoinRequest(value: unknown): JoinRequest {
  const d = object(value);
  const user = isObject(d.user) ? text(d.user.id) : "";
  return {
    id: text(d.id),
    userId: text(d.userId) || user,
    answer: text(d.answer),
    status: d.status === "accepted" || d.status === "rejected" ? d.status : "pending",
    createdAt: time(d.createdAt),
  };
}
