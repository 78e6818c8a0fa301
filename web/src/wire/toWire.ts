import type { LocalMessage, Mentions, OutgoingBody } from "../model/types";

export interface WireBody {
  readonly type: string;
  readonly body: Readonly<Record<string, unknown>>;
}

/** An outgoing body as the contract names it. */
export function toWireBody(body: OutgoingBody): WireBody {
  switch (body.kind) {
    case "text":
      return { type: "text", body: { text: body.text } };
    case "location":
      return {
        type: "location",
        body: { lat: body.lat, lon: body.lon, ...(body.name ? { name: body.name } : {}) },
      };
    case "contact":
      return { type: "contact", body: { userId: body.userId } };
    case "poll": {
      const { kind, closesAt, ...said } = body;
      const end = closesAt === null ? {} : { closesAt: new Date(closesAt).toISOString() };
      return { type: kind, body: { ...said, ...end } };
    }
  }
}

/** What `message.send` takes, but for the conversation. */
export function toWireMessage(local: LocalMessage): Readonly<Record<string, unknown>> {
  const { clientId, forwardOf, replyTo } = local;
  if (forwardOf) return { clientId, forwardOf };
  return {
    clientId,
    ...toWireBody(local.body),
    ...(replyTo ? { replyTo: replyTo.seq } : {}),
    ...toWireMentions(local.mentions),
  };
}

/** Messages that an older release left unsent know of no mentions. */
export const toWireMentions = (mentions: Mentions | undefined): { mentions?: Mentions } =>
  mentions && (mentions.all || mentions.userIds.length > 0) ? { mentions } : {};
