import type { AccountId, ConversationId, Member, Message, Role } from "../model/types";
import type { Action } from "./actions";

/** A group's members as far as they were read, in the server's order. */
export interface Roster {
  readonly byId: Readonly<Record<AccountId, Member>>;
  readonly listed: readonly AccountId[];
  /** Where the next page begins; null once all are listed. */
  readonly nextCursor: string | null;
  /** The first page was read; before, only single members are known. */
  readonly begun: boolean;
}

export type MembersState = Readonly<Record<ConversationId, Roster>>;

export type MemberChanged = Extract<Action, { type: "member/changed" }>;

export const initialMembers: MembersState = {};
export const emptyRoster: Roster = { byId: {}, listed: [], nextCursor: null, begun: false };

export function membersReducer(state: MembersState, action: Action): MembersState {
  switch (action.type) {
    case "members/loaded": {
      const { members, continued, nextCursor } = action;
      return update(state, action.conversationId, (roster) => {
        const known = withKnown(continued ? roster : { ...roster, listed: [] }, members);
        const listed = joined(known.listed, members);
        return { ...known, listed, nextCursor, begun: true };
      });
    }
    case "members/known":
      return update(state, action.conversationId, (roster) => {
        const known = withKnown(roster, action.members);
        if (!isComplete(roster)) return ranked(known);
        return ranked({ ...known, listed: joined(known.listed, action.members) });
      });
    case "member/changed":
      return update(state, action.conversationId, (roster) => changed(roster, action));
    case "member/removed":
      return update(state, action.conversationId, (roster) => without(roster, action.userId));
    case "message/arrived":
      return muted(state, action.message);
    case "conversation/removed": {
      const { [action.conversationId]: _gone, ...rest } = state;
      return rest;
    }
    case "session/ended":
      return initialMembers;
    default:
      return state;
  }
}

function update(
  state: MembersState,
  id: ConversationId,
  change: (roster: Roster) => Roster,
): MembersState {
  const roster = state[id] ?? emptyRoster;
  const next = change(roster);
  return next === roster ? state : { ...state, [id]: next };
}

const withKnown = (roster: Roster, members: readonly Member[]): Roster => ({
  ...roster,
  byId: { ...roster.byId, ...Object.fromEntries(members.map((m) => [m.userId, m])) },
});

const joined = (listed: readonly AccountId[], members: readonly Member[]): AccountId[] => [
  ...new Set([...listed, ...members.map((m) => m.userId)]),
];

const isComplete = (roster: Roster): boolean => roster.begun && roster.nextCursor === null;

function changed(roster: Roster, { userId, change, role, at }: MemberChanged): Roster {
  const held = roster.byId[userId];
  switch (change) {
    case "left":
    case "kicked":
      return without(roster, userId);
    case "joined": {
      if (held) return roster;
      const member = { userId, role: role ?? "member", nickname: "", mutedUntil: null };
      const known = withKnown(roster, [{ ...member, joinedAt: at }]);
      return isComplete(roster) ? { ...known, listed: [...roster.listed, userId] } : known;
    }
    case "role":
      if (!held || !role || held.role === role) return roster;
      return ranked(withKnown(roster, [{ ...held, role }]));
    case "unmuted":
      return held ? withKnown(roster, [{ ...held, mutedUntil: null }]) : roster;
    default:
      return roster;
  }
}

/** The event does not say until when somebody is muted; the system message after it does. */
export function mutingOf({ body }: Message): { userId: AccountId; until: number } | null {
  if (body.kind !== "system" || body.event !== "muted") return null;
  const { userId, until } = body.details;
  return typeof userId === "string" && typeof until === "number" ? { userId, until } : null;
}

function muted(state: MembersState, message: Message): MembersState {
  const muting = mutingOf(message);
  const held = muting && state[message.conversationId]?.byId[muting.userId];
  if (!held) return state;
  return update(state, message.conversationId, (roster) =>
    withKnown(roster, [{ ...held, mutedUntil: muting.until }]),
  );
}

function without(roster: Roster, userId: AccountId): Roster {
  if (!roster.byId[userId] && !roster.listed.includes(userId)) return roster;
  const { [userId]: _gone, ...byId } = roster.byId;
  return { ...roster, byId, listed: roster.listed.filter((id) => id !== userId) };
}

const ranks: Readonly<Record<Role, number>> = { owner: 0, admin: 1, member: 2 };

/** Owner, admins, then by joining. */
function ranked(roster: Roster): Roster {
  const of = (id: AccountId) => roster.byId[id];
  const rank = (id: AccountId) => ranks[of(id)?.role ?? "member"];
  const listed = roster.listed.toSorted(
    (a, b) => rank(a) - rank(b) || (of(a)?.joinedAt ?? 0) - (of(b)?.joinedAt ?? 0),
  );
  return { ...roster, listed };
}

export const rosterOf = (state: MembersState, id: ConversationId): Roster =>
  state[id] ?? emptyRoster;

export const memberOf = (
  state: MembersState,
  id: ConversationId,
  userId: AccountId,
): Member | undefined => state[id]?.byId[userId];
