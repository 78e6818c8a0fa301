import { number, type Json } from "../json";

/** The event by which the other tabs learn what one did: the server tells other connections only. */
export function eventOf(op: string, asked: Json, answer: Json, userId: string): Json | null {
  switch (op) {
    case "message.edit":
    case "message.recall":
    case "message.react":
    case "message.unreact":
    case "message.vote":
    case "message.close":
      return { ev: "message.updated", d: answer };
    case "conversation.read": {
      const { conversationId } = asked;
      return { ev: "conversation.read", d: { conversationId, userId, seq: answer.readSeq } };
    }
    default:
      return null;
  }
}

/** How to read a message just sent: the answer lacks the words of a quote. */
export function readingOf(asked: Json, answer: Json): Json {
  const { conversationId } = asked;
  return { conversationId, afterSeq: number(answer.seq) - 1, limit: 1 };
}

/** A message just sent, or – where it could not be read – the hint to fetch what changed. */
export function eventOfSent(asked: Json, answer: Json, message: unknown): Json {
  if (message) return { ev: "message.new", d: message };
  const { conversationId } = asked;
  const { seq, version } = answer;
  return { ev: "conversation.hint", d: { conversationId, lastSeq: seq, version } };
}
