import type { MessageRef } from "../model/types";
import type { Action } from "./actions";

/** Which messages bear a star of one's own, by `conversationId/seq`. */
export type StarsState = ReadonlySet<string>;

export const initialStars: StarsState = new Set();

export function starsReducer(state: StarsState, action: Action): StarsState {
  switch (action.type) {
    case "stars/loaded":
      return new Set(action.messages.map(keyOf));
    case "star/set":
      return withStar(state, action, action.starred);
    case "message/hidden":
      return withStar(state, action, false);
    case "session/ended":
      return initialStars;
    default:
      return state;
  }
}

function withStar(state: StarsState, ref: MessageRef, on: boolean): StarsState {
  if (isStarred(state, ref) === on) return state;
  const next = new Set(state);
  if (on) next.add(keyOf(ref));
  else next.delete(keyOf(ref));
  return next;
}

const keyOf = ({ conversationId, seq }: MessageRef): string => `${conversationId}/${seq}`;

export const isStarred = (state: StarsState, ref: MessageRef): boolean => state.has(keyOf(ref));
