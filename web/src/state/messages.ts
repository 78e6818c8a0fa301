import type { ConversationId, LocalMessage, Message } from "../model/types";
import type { Action } from "./actions";
import { arrived, changed, emptyLog, merged, reset, withoutMessage, type Log } from "./log";
import { newPoll } from "./polls";
import { rangeAt } from "./ranges";
import { withReaction } from "./reactions";
import { completed, heard, noted } from "./versions";

export type MessagesState = Readonly<Record<ConversationId, Log>>;

export const initialMessages: MessagesState = {};

export function messagesReducer(state: MessagesState, action: Action): MessagesState {
  switch (action.type) {
    case "message/arrived":
      return update(state, action.message.conversationId, (log) => arrived(log, action.message));
    case "message/sent":
      return update(state, action.message.conversationId, (log) => arrived(log, action.message));
    case "messages/loaded":
      return update(state, action.conversationId, (log) =>
        merged(log, action.messages, action.range),
      );
    case "messages/changed":
      return update(state, action.conversationId, (log) =>
        action.reset ? reset(log, action.version) : changed(log, action.messages, action.version),
      );
    case "message/queued":
      return update(state, action.local.conversationId, (log) => ({
        ...log,
        pending: [...log.pending, action.local],
      }));
    case "message/failed":
      return updateLocal(state, action.conversationId, action.clientId, (local) => ({
        ...local,
        state: "failed",
        failure: action.failure,
      }));
    case "message/retried":
      return updateLocal(state, action.conversationId, action.clientId, (local) => ({
        ...local,
        state: "sending",
        failure: null,
      }));
    case "message/discarded":
      return update(state, action.conversationId, (log) => ({
        ...log,
        pending: log.pending.filter((local) => local.clientId !== action.clientId),
      }));
    case "message/hidden":
      return update(state, action.conversationId, (log) => withoutMessage(log, action.seq));
    case "messages/expired":
      return action.refs.reduce(
        (logs, { conversationId, seq }) =>
          update(logs, conversationId, (log) => withoutMessage(log, seq)),
        state,
      );
    case "message/unhidden":
      return update(state, action.message.conversationId, (log) => ({
        ...log,
        bySeq: log.bySeq.with([action.message]),
      }));
    case "reaction/set":
      return update(state, action.conversationId, (log) => {
        const held = log.bySeq.get(action.seq);
        if (!held) return log;
        const { emoji, userId, on } = action;
        const reactions = withReaction(held.reactions, emoji, userId, on);
        return { ...log, bySeq: log.bySeq.with([{ ...held, reactions }]) };
      });
    case "poll/set":
      return update(state, action.conversationId, (log) => {
        const held = log.bySeq.get(action.seq);
        if (held?.version !== action.version) return log;
        return { ...log, bySeq: log.bySeq.with([{ ...held, poll: action.poll }]) };
      });
    case "conversations/loaded":
      return action.conversations.reduce(
        (logs, { id, version }) =>
          update(logs, id, (log) => ({
            ...log,
            // Nothing loaded, nothing stale: the conversation's own state is the whole truth.
            versions:
              log.ranges.length === 0 || log.versions.contiguous === 0
                ? completed(log.versions, version)
                : heard(log.versions, version),
          })),
        state,
      );
    case "version/noted":
      return update(state, action.conversationId, (log) => ({
        ...log,
        versions: noted(log.versions, action.version),
      }));
    case "version/heard":
      return update(state, action.conversationId, (log) => ({
        ...log,
        versions: heard(log.versions, action.version),
      }));
    case "epoch/changed":
      return Object.fromEntries(Object.entries(state).map(([id, log]) => [id, reset(log, 0)]));
    case "conversation/removed": {
      const { [action.conversationId]: _gone, ...rest } = state;
      return rest;
    }
    case "session/ended":
      return initialMessages;
    default:
      return state;
  }
}

function update(
  state: MessagesState,
  id: ConversationId,
  change: (log: Log) => Log,
): MessagesState {
  const log = state[id] ?? emptyLog;
  const next = change(log);
  return next === log ? state : { ...state, [id]: next };
}

function updateLocal(
  state: MessagesState,
  id: ConversationId,
  clientId: string,
  change: (local: LocalMessage) => LocalMessage,
): MessagesState {
  return update(state, id, (log) => ({
    ...log,
    pending: log.pending.map((local) => (local.clientId === clientId ? change(local) : local)),
  }));
}

export const logOf = (state: MessagesState, id: ConversationId): Log => state[id] ?? emptyLog;

/** How many messages of this tab wait to be sent, over all conversations. */
export const waitingToSend = (state: MessagesState): number =>
  Object.values(state).reduce(
    (sum, log) => sum + log.pending.filter((local) => local.state === "sending").length,
    0,
  );

/** What the server says to a message that was sent. */
export interface SendAnswer {
  readonly seq: number;
  readonly version: number;
  readonly sentAt: number;
  readonly expiresAt: number | null;
}

/** The local echo as it will be once the server has answered. */
export function stored(
  local: LocalMessage,
  answer: SendAnswer,
  senderId: string,
  threadSeq: number | null = null,
): Message {
  return {
    conversationId: local.conversationId,
    seq: answer.seq,
    version: answer.version,
    senderId,
    clientId: local.clientId,
    body: local.body,
    replyTo: local.replyTo,
    sentAt: answer.sentAt,
    editedAt: null,
    forwarded: !!local.forwardOf,
    mentions: local.mentions,
    reactions: [],
    pinnedAt: null,
    ...newPoll(local.body),
    threadSeq,
    expiresAt: answer.expiresAt,
  };
}

/** The message before one, as far as is loaded: the last one when that one goes. */
export function previousOf(state: MessagesState, id: ConversationId, seq: number): Message | null {
  const { bySeq, ranges } = logOf(state, id);
  const from = rangeAt(ranges, seq)?.[0] ?? seq;
  for (let before = seq - 1; before >= from; before--) {
    const message = bySeq.get(before);
    if (message) return message;
  }
  return null;
}
