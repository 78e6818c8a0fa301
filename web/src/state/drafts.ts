import type { ConversationId, Quote } from "../model/types";
import type { Action } from "./actions";

export interface Draft {
  readonly text: string;
  readonly replyTo: Quote | null;
}

export type DraftsState = Readonly<Record<ConversationId, Draft>>;

export const initialDrafts: DraftsState = {};
export const emptyDraft: Draft = { text: "", replyTo: null };

export function draftsReducer(state: DraftsState, action: Action): DraftsState {
  switch (action.type) {
    case "draft/changed": {
      const { conversationId, text, replyTo } = action;
      return { ...state, [conversationId]: { text, replyTo } };
    }
    case "drafts/restored":
      return Object.fromEntries(
        Object.entries(action.drafts).map(([id, text]) => [id, { text, replyTo: null }]),
      );
    case "conversations/loaded":
      // The server's draft fills only what was never written here.
      return action.conversations.reduce(
        (drafts, c) =>
          c.me.draft && !drafts[c.id]
            ? { ...drafts, [c.id]: { text: c.me.draft, replyTo: null } }
            : drafts,
        state,
      );
    case "conversation/me": {
      const held = state[action.conversationId] ?? emptyDraft;
      const text = action.me.draft;
      if (!action.takeDraft || held.text === text) return state;
      return { ...state, [action.conversationId]: { ...held, text } };
    }
    case "conversation/removed": {
      const { [action.conversationId]: _gone, ...rest } = state;
      return rest;
    }
    case "session/ended":
      return initialDrafts;
    default:
      return state;
  }
}
