import type { LocalMessage, Mentions, Outgoing } from "../model/types";
import { newClientId } from "./clientId";

export const noMentions: Mentions = { userIds: [], all: false };

/** A message as it stands before it is sent. */
export const newLocal = (conversationId: string, outgoing: Outgoing): LocalMessage => ({
  ...outgoing,
  conversationId,
  clientId: newClientId(),
  mentions: noMentions,
  replyTo: null,
  createdAt: Date.now(),
  state: "sending",
  failure: null,
});
