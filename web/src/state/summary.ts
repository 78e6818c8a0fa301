import type { Key } from "../i18n/catalogue";
import type { Message, MessageBody } from "../model/types";

/** One line that stands for a message: its own words, or the name of its kind. */
export type Summary =
  | { readonly kind: "words"; readonly text: string }
  | { readonly kind: "named"; readonly key: Key; readonly type: string; readonly text: string }
  | { readonly kind: "recalled" }
  | { readonly kind: "expired" }
  | { readonly kind: "system" };

const named: Readonly<Record<string, Key>> = {
  image: "kind.image",
  video: "kind.video",
  audio: "kind.audio",
  file: "kind.file",
  location: "kind.location",
  contact: "kind.contact",
  call: "kind.call",
  poll: "kind.poll",
};

export const kindKey = (type: string): Key => named[type] ?? "kind.unknown";

export function summaryOf(body: MessageBody): Summary {
  switch (body.kind) {
    case "text":
      return { kind: "words", text: body.text };
    case "recalled":
      return { kind: "recalled" };
    case "expired":
      return { kind: "expired" };
    case "system":
      return { kind: "system" };
    case "file":
      return {
        kind: "named",
        key: kindKey(body.media),
        type: body.media,
        text: body.caption || (body.media === "file" ? body.name : ""),
      };
    case "location":
      return { kind: "named", key: "kind.location", type: "location", text: body.name };
    case "poll":
      return { kind: "named", key: "kind.poll", type: "poll", text: body.question };
    default:
      return { kind: "named", key: kindKey(body.kind), type: body.kind, text: "" };
  }
}

/** What a quote of this message would say before the server has made one. */
export function excerptOf(message: Message): { type: string; excerpt: string } {
  const { body } = message;
  if (body.kind === "text") return { type: "text", excerpt: body.text.slice(0, 120) };
  if (body.kind === "poll") return { type: "poll", excerpt: body.question.slice(0, 120) };
  return { type: body.kind === "file" ? body.media : body.kind, excerpt: "" };
}
