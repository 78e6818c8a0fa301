import type { ConversationId, Scheduled } from "../model/types";
import type { Action } from "./actions";

export type ScheduledState = Readonly<Record<string, Scheduled>>;

export const initialScheduled: ScheduledState = {};

export function scheduledReducer(state: ScheduledState, action: Action): ScheduledState {
  switch (action.type) {
    case "scheduled/loaded": {
      const others = Object.values(state).filter((s) => s.conversationId !== action.conversationId);
      return Object.fromEntries([...others, ...action.items].map((item) => [item.id, item]));
    }
    case "scheduled/changed":
      return { ...state, [action.item.id]: action.item };
    case "scheduled/removed": {
      const { [action.id]: _gone, ...rest } = state;
      return rest;
    }
    case "session/ended":
      return initialScheduled;
    default:
      return state;
  }
}

export const scheduledIn = (state: ScheduledState, id: ConversationId): Scheduled[] =>
  Object.values(state)
    .filter((item) => item.conversationId === id)
    .toSorted((a, b) => a.sendAt - b.sendAt);
