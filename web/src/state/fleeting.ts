import type { ConversationId, Presence } from "../model/types";
import type { LinkState } from "../wire/link";
import type { Action } from "./actions";

export interface ConnectionState {
  readonly link: LinkState;
  /** The store agrees with the server since the link came up. */
  readonly synced: boolean;
  /** How far the server's clock is ahead of this one. */
  readonly aheadMs: number;
}

export const initialConnection: ConnectionState = { link: "idle", synced: false, aheadMs: 0 };

export function connectionReducer(state: ConnectionState, action: Action): ConnectionState {
  switch (action.type) {
    case "link/state":
      return { ...state, link: action.link, synced: action.link === "ready" && state.synced };
    case "link/clock":
      return { ...state, aheadMs: action.aheadMs };
    case "link/synced":
      return { ...state, synced: true };
    default:
      return state;
  }
}

export type PresenceState = Readonly<Record<string, Presence>>;

export function presenceReducer(state: PresenceState, action: Action): PresenceState {
  switch (action.type) {
    case "presence/replaced":
      return action.items;
    case "presence/changed":
      return { ...state, [action.userId]: action.presence };
    case "session/ended":
      return {};
    default:
      return state;
  }
}

/** Who types where, and until when that is believed without news. */
export type TypingState = Readonly<Record<ConversationId, Readonly<Record<string, number>>>>;

export function typingReducer(state: TypingState, action: Action): TypingState {
  switch (action.type) {
    case "typing/changed": {
      const { [action.userId]: _old, ...others } = state[action.conversationId] ?? {};
      const now = action.until === null ? others : { ...others, [action.userId]: action.until };
      return { ...state, [action.conversationId]: now };
    }
    case "message/arrived": {
      const { conversationId, senderId } = action.message;
      const typing = state[conversationId];
      if (!typing || !(senderId in typing)) return state;
      const { [senderId]: _sent, ...others } = typing;
      return { ...state, [conversationId]: others };
    }
    case "typing/lapsed":
      return Object.fromEntries(
        Object.entries(state).map(([id, typing]) => [
          id,
          Object.fromEntries(Object.entries(typing).filter(([, until]) => until > action.now)),
        ]),
      );
    case "session/ended":
      return {};
    default:
      return state;
  }
}
