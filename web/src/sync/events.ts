import type { Action } from "../state/actions";
import {
  toContact,
  toContactRequest,
  toConversation,
  toMessage,
  toOwnState,
  toPresence,
  toScheduled,
  toRole,
  toSharedConversation,
  usersWithin,
} from "../wire/fromWire";
import { toFarewell, toJoinRequest } from "../wire/groupFromWire";
import { toThreadMarks } from "../wire/threadApi";
import { flag, number, text, type Json } from "../wire/json";

export const typingLastsMs = 6_000;

/** What an event means for the state. Unknown events mean nothing. */
export function actionsOf(name: string, d: Json, selfId: string, now: number): Action[] {
  const conversationId = text(d.conversationId);
  const userId = text(d.userId);
  switch (name) {
    case "message.new":
    case "message.updated":
      return [{ type: "message/arrived", message: toMessage(d), selfId }];
    case "message.starred":
      return [{ type: "star/set", conversationId, seq: number(d.seq), starred: flag(d.starred) }];
    case "thread.me":
      return [
        {
          type: "thread/me",
          conversationId,
          threadSeq: number(d.threadSeq),
          me: toThreadMarks(d),
        },
      ];
    case "message.hidden":
      return [{ type: "message/hidden", conversationId, seq: number(d.seq), previous: null }];
    case "scheduled.changed":
      return [{ type: "scheduled/changed", item: toScheduled(d.item) }];
    case "scheduled.removed":
      return [{ type: "scheduled/removed", id: text(d.id) }];
    case "conversation.new":
      return [{ type: "conversations/loaded", conversations: [toConversation(d)], last: false }];
    case "conversation.updated": {
      const conversation = toSharedConversation(d);
      const { id, version } = conversation;
      return [
        { type: "conversation/updated", conversation },
        { type: "version/noted", conversationId: id, version },
      ];
    }
    case "conversation.me":
      return [{ type: "conversation/me", conversationId, me: toOwnState(d.me), takeDraft: true }];
    case "conversation.removed":
      return [{ type: "conversation/removed", conversationId, reason: toFarewell(d.reason) }];
    case "conversation.read":
      return [
        {
          type: "conversation/read",
          conversationId,
          userId,
          selfId,
          seq: number(d.seq),
          unread: null,
        },
      ];
    case "conversation.hint":
      return [{ type: "version/heard", conversationId, version: number(d.version) }];
    case "member.changed":
      return memberChanged(d, selfId, now);
    case "join.requested":
    case "join.decided":
      return [
        { type: "users/known", users: usersWithin([d.request]) },
        {
          type: "joinRequest/changed",
          conversationId,
          request: toJoinRequest(d.request),
          selfId,
        },
      ];
    case "typing":
      return [
        {
          type: "typing/changed",
          conversationId,
          userId,
          until: flag(d.on) ? now + typingLastsMs : null,
        },
      ];
    case "presence.changed":
      return [{ type: "presence/changed", userId, presence: toPresence(d) }];
    case "contact.requested":
    case "contact.answered":
      return [
        { type: "users/known", users: usersWithin([d]) },
        { type: "request/changed", request: toContactRequest(d) },
      ];
    case "contact.changed":
      return [
        { type: "users/known", users: usersWithin([d]) },
        { type: "contact/changed", contact: toContact(d) },
      ];
    case "contact.removed":
      return [{ type: "contact/removed", userId }];
    default:
      return [];
  }
}

function memberChanged(d: Json, selfId: string, at: number): Action[] {
  const conversationId = text(d.conversationId);
  const version = number(d.version);
  const role = d.role === undefined || d.role === null ? null : toRole(d.role);
  const who = { userId: text(d.userId), selfId };
  const change = text(d.change);
  return [
    { type: "member/changed", conversationId, version, ...who, change, role, at },
    { type: "version/noted", conversationId, version },
  ];
}
