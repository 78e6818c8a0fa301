import type { Key } from "../i18n/catalogue";
import type { Vars } from "../i18n/translate";
import type { Message } from "../model/types";
import type { Text } from "./hooks";
import { lifeText } from "./lifeText";

const plain: readonly string[] = [
  "created",
  "left",
  "kicked",
  "owner",
  "title",
  "avatar",
  "muted",
  "unmuted",
  "mutedAll",
  "unmutedAll",
  "pinned",
  "unpinned",
];

/** What a system message says; `nameOf` turns ids into names. */
export function systemText(
  { t, formats }: Text,
  message: Message,
  nameOf: (userId: string) => string,
): string {
  const { body, senderId, sentAt } = message;
  if (body.kind !== "system") return "";
  const { userId, title, text, until, seconds } = body.details;
  const vars: Vars = {
    name: nameOf(senderId),
    target: nameOf(typeof userId === "string" ? userId : senderId),
    title: typeof title === "string" ? title : "",
    text: typeof text === "string" ? shortened(text) : "",
    when: typeof until === "number" ? formats.until(until, sentAt) : "…",
    life: typeof seconds === "number" ? lifeText(t, seconds) : "…",
  };
  return t(keyOf(message), vars);
}

function keyOf({ body, senderId }: Message): Key {
  if (body.kind !== "system") return "system.other";
  const { event, details } = body;
  switch (event) {
    case "joined":
      return details.userId === senderId ? "system.joined" : "system.added";
    case "role":
      return details.role === "admin" ? "system.roleAdmin" : "system.roleMember";
    case "announcement":
      return details.text ? "system.announcement" : "system.announcementRemoved";
    case "messageLife":
      return details.seconds ? "system.life" : "system.lifeOff";
    default:
      return plain.includes(event) ? (`system.${event}` as Key) : "system.other";
  }
}

const longest = 120;

const shortened = (text: string): string =>
  text.length > longest ? `${text.slice(0, longest).trimEnd()}…` : text;
