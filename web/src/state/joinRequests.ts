import type { ConversationId, JoinRequest } from "../model/types";
import type { Action } from "./actions";

export interface Answered {
  readonly conversationId: ConversationId;
  readonly accepted: boolean;
}

export interface JoinRequestsState {
  /** What waits for an admin, oldest first. */
  readonly pending: Readonly<Record<ConversationId, readonly JoinRequest[]>>;
  /** Answers that this account got to its own requests, by request; never taken back. */
  readonly answered: Readonly<Record<string, Answered>>;
  /** Decided ones, so that a late `join.requested` does not bring them back. */
  readonly decided: readonly string[];
}

export const initialJoinRequests: JoinRequestsState = { pending: {}, answered: {}, decided: [] };

export function joinRequestsReducer(state: JoinRequestsState, action: Action): JoinRequestsState {
  switch (action.type) {
    case "joinRequests/loaded": {
      const waiting = action.requests.filter((r) => !state.decided.includes(r.id));
      return withPending(state, action.conversationId, waiting);
    }
    case "joinRequest/changed":
      return changed(state, action.conversationId, action.request, action.selfId);
    case "conversation/removed": {
      const { [action.conversationId]: _gone, ...pending } = state.pending;
      return { ...state, pending };
    }
    case "session/ended":
      return initialJoinRequests;
    default:
      return state;
  }
}

function changed(
  state: JoinRequestsState,
  id: ConversationId,
  request: JoinRequest,
  selfId: string,
): JoinRequestsState {
  const others = (state.pending[id] ?? []).filter((r) => r.id !== request.id);
  if (request.status === "pending") {
    if (state.decided.includes(request.id)) return state;
    return withPending(state, id, [...others, request]);
  }
  const answer = { conversationId: id, accepted: request.status === "accepted" };
  const { answered } = state;
  return {
    ...withPending(state, id, others),
    decided: [...new Set([...state.decided, request.id])],
    answered: request.userId === selfId ? { ...answered, [request.id]: answer } : answered,
  };
}

function withPending(
  state: JoinRequestsState,
  id: ConversationId,
  requests: readonly JoinRequest[],
): JoinRequestsState {
  const sorted = requests.toSorted((a, b) => a.createdAt - b.createdAt);
  return { ...state, pending: { ...state.pending, [id]: sorted } };
}

const none: readonly JoinRequest[] = [];

export const pendingIn = (state: JoinRequestsState, id: ConversationId): readonly JoinRequest[] =>
  state.pending[id] ?? none;
