import type { Contact, ContactRequest } from "../model/types";
import type { Action } from "./actions";

export interface ContactsState {
  readonly byUserId: Readonly<Record<string, Contact>>;
  readonly requests: Readonly<Record<string, ContactRequest>>;
  readonly blocked: readonly string[];
  readonly loaded: boolean;
}

export const initialContacts: ContactsState = {
  byUserId: {},
  requests: {},
  blocked: [],
  loaded: false,
};

export function contactsReducer(state: ContactsState, action: Action): ContactsState {
  switch (action.type) {
    case "contacts/loaded": {
      const byUserId = Object.fromEntries(action.contacts.map((c) => [c.userId, c]));
      return { ...state, byUserId, blocked: action.blocked, loaded: true };
    }
    case "requests/loaded":
      return { ...state, requests: Object.fromEntries(action.requests.map((r) => [r.id, r])) };
    case "contact/changed": {
      const { contact } = action;
      const byUserId = { ...state.byUserId, [contact.userId]: contact };
      return { ...state, byUserId, requests: settled(state.requests, contact.userId) };
    }
    case "contact/removed": {
      const { [action.userId]: _gone, ...byUserId } = state.byUserId;
      return { ...state, byUserId };
    }
    case "request/changed":
      return {
        ...state,
        requests: { ...state.requests, [action.request.id]: action.request },
      };
    case "block/changed": {
      const others = state.blocked.filter((id) => id !== action.userId);
      return { ...state, blocked: action.blocked ? [action.userId, ...others] : others };
    }
    case "session/ended":
      return initialContacts;
    default:
      return state;
  }
}

/** Who became a contact has no open request any more. */
function settled(requests: ContactsState["requests"], userId: string): ContactsState["requests"] {
  return Object.fromEntries(
    Object.entries(requests).filter(
      ([, r]) => r.status !== "open" || (r.fromUserId !== userId && r.toUserId !== userId),
    ),
  );
}

export function openRequests(
  state: ContactsState,
  selfId: string,
): { incoming: ContactRequest[]; outgoing: ContactRequest[] } {
  const open = Object.values(state.requests)
    .filter((r) => r.status === "open")
    .toSorted((a, b) => b.createdAt - a.createdAt);
  return {
    incoming: open.filter((r) => r.toUserId === selfId),
    outgoing: open.filter((r) => r.fromUserId === selfId),
  };
}

export type Relation = "self" | "contact" | "incoming" | "outgoing" | "stranger";

export function relationTo(
  state: ContactsState,
  selfId: string,
  userId: string,
): { relation: Relation; requestId: string | null } {
  if (userId === selfId) return { relation: "self", requestId: null };
  if (state.byUserId[userId]) return { relation: "contact", requestId: null };
  const { incoming, outgoing } = openRequests(state, selfId);
  const from = incoming.find((r) => r.fromUserId === userId);
  if (from) return { relation: "incoming", requestId: from.id };
  const to = outgoing.find((r) => r.toUserId === userId);
  return to
    ? { relation: "outgoing", requestId: to.id }
    : { relation: "stranger", requestId: null };
}
