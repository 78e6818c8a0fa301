import type { ConversationId, Message } from "../model/types";
import type { Action } from "./actions";

/** Pinned messages, the newest pin first, of the conversations whose pins were read. */
export type PinsState = Readonly<Record<ConversationId, readonly Message[]>>;

export const initialPins: PinsState = {};

export function pinsReducer(state: PinsState, action: Action): PinsState {
  switch (action.type) {
    case "pins/loaded":
      return { ...state, [action.conversationId]: sorted(action.messages) };
    case "message/arrived":
    case "message/sent":
      return took(state, action.message);
    case "messages/changed":
    case "messages/loaded":
      return action.messages.reduce(took, state);
    case "message/hidden":
      return without(state, action.conversationId, action.seq);
    case "messages/expired":
      return action.refs.reduce((pins, ref) => without(pins, ref.conversationId, ref.seq), state);
    case "conversation/removed": {
      const { [action.conversationId]: _gone, ...rest } = state;
      return rest;
    }
    case "session/ended":
      return initialPins;
    default:
      return state;
  }
}

function took(state: PinsState, message: Message): PinsState {
  const { conversationId, seq, version } = message;
  const held = state[conversationId];
  const before = held?.find((pin) => pin.seq === seq);
  if (!held || (before && before.version >= version)) return state;
  if (!isPinned(message)) return before ? without(state, conversationId, seq) : state;
  const others = held.filter((pin) => pin.seq !== seq);
  return { ...state, [conversationId]: sorted([...others, message]) };
}

function without(state: PinsState, conversationId: ConversationId, seq: number): PinsState {
  const held = state[conversationId];
  if (!held?.some((pin) => pin.seq === seq)) return state;
  return { ...state, [conversationId]: held.filter((pin) => pin.seq !== seq) };
}

const isPinned = ({ pinnedAt, body }: Message): boolean =>
  pinnedAt !== null && body.kind !== "recalled" && body.kind !== "expired";

const sorted = (messages: readonly Message[]): Message[] =>
  messages.filter(isPinned).toSorted((a, b) => (b.pinnedAt ?? 0) - (a.pinnedAt ?? 0));

const none: readonly Message[] = [];

export const pinsOf = (state: PinsState, id: ConversationId): readonly Message[] =>
  state[id] ?? none;
