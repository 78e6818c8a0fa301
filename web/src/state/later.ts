import type { Conversation, Message, OwnState } from "../model/types";
import type { SharedConversation } from "../wire/fromWire";

/** Of what is held and what comes in, the later: answers and events arrive in any order. */

/** What all members see alike counts by version: an older answer does not undo a newer one. */
export function laterShared(held: Conversation, incoming: SharedConversation): Conversation {
  const later = incoming.version >= held.version ? incoming : held;
  return {
    ...held,
    ...later,
    lastSeq: Math.max(held.lastSeq, incoming.lastSeq),
    lastMessage: newerMessage(held.lastMessage, incoming.lastMessage),
  };
}

/** Own state counts by meVersion; reading only ever moves forward. */
export function laterMe(held: OwnState, incoming: OwnState): OwnState {
  const later = incoming.meVersion >= held.meVersion ? incoming : held;
  return { ...later, readSeq: Math.max(held.readSeq, incoming.readSeq) };
}

export function newerMessage(held: Message | null, incoming: Message | null): Message | null {
  if (!held || !incoming) return incoming ?? held;
  if (held.seq !== incoming.seq) return held.seq > incoming.seq ? held : incoming;
  return held.version > incoming.version ? held : incoming;
}
