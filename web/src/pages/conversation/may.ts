import type { Conversation, Message, Role } from "../../model/types";

/** What of a conversation decides who may do what with its messages. */
export interface Here {
  readonly type: Conversation["type"];
  readonly memberCount: number;
  readonly role: Role;
}

/** The server takes one's own message back for two minutes; admins may take back any. */
const recallMs = 2 * 60_000;
const mostReaders = 100;

export const mayPin = ({ type, role }: Here): boolean => type === "direct" || role !== "member";

export const maySeeReaders = ({ type, memberCount }: Here): boolean =>
  type === "group" && memberCount <= mostReaders;

export function mayRecall({ role }: Here, message: Message, selfId: string): boolean {
  const fresh = Date.now() - message.sentAt < recallMs;
  return role !== "member" || (message.senderId === selfId && fresh);
}

export const mayForward = ({ body }: Message): boolean =>
  ["text", "file", "location", "contact", "poll"].includes(body.kind);
