import type { Message, MessageRef } from "../model/types";
import type { Action } from "./actions";

/** When messages that this tab holds will disappear, by `conversationId/seq`. */
export type ExpiriesState = ReadonlyMap<string, Expiry>;

export interface Expiry extends MessageRef {
  readonly at: number;
}

export const initialExpiries: ExpiriesState = new Map();

export function expiriesReducer(state: ExpiriesState, action: Action): ExpiriesState {
  switch (action.type) {
    case "message/arrived":
    case "message/sent":
    case "message/unhidden":
      return took(state, [action.message]);
    case "messages/loaded":
    case "messages/changed":
    case "pins/loaded":
      return took(state, action.messages);
    case "conversations/loaded":
      return took(state, action.conversations.map(lastOf));
    case "conversation/updated":
      return took(state, [lastOf(action.conversation)]);
    case "messages/expired":
      return without(state, action.refs);
    case "session/ended":
      return initialExpiries;
    default:
      return state;
  }
}

const lastOf = (c: { readonly lastMessage: Message | null }): Message | null => c.lastMessage;

function took(state: ExpiriesState, messages: readonly (Message | null)[]): ExpiriesState {
  const mortal = messages.filter((message) => message !== null && isMortal(message));
  if (mortal.length === 0) return state;
  const next = new Map(state);
  for (const { conversationId, seq, expiresAt } of mortal as Message[]) {
    next.set(keyOf({ conversationId, seq }), { conversationId, seq, at: expiresAt ?? 0 });
  }
  return next;
}

const isMortal = ({ expiresAt, body }: Message): boolean =>
  expiresAt !== null && body.kind !== "recalled" && body.kind !== "expired";

function without(state: ExpiriesState, refs: readonly MessageRef[]): ExpiriesState {
  const next = new Map(state);
  for (const ref of refs) next.delete(keyOf(ref));
  return next;
}

const keyOf = ({ conversationId, seq }: MessageRef): string => `${conversationId}/${seq}`;

export const dueAt = (state: ExpiriesState, now: number): Expiry[] =>
  [...state.values()].filter(({ at }) => at <= now);

/** When the next one disappears; Infinity: none does. */
export const nextExpiry = (state: ExpiriesState): number => {
  let next = Infinity;
  for (const { at } of state.values()) next = Math.min(next, at);
  return next;
};
