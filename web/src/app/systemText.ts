import type { Key } from "../i18n/catalogue";
import type { Translate } from "../i18n/translate";
import type { Message } from "../model/types";

const events: readonly string[] = [
  "created",
  "joined",
  "left",
  "kicked",
  "role",
  "owner",
  "title",
  "avatar",
  "announcement",
  "muted",
  "unmuted",
  "mutedAll",
  "unmutedAll",
  "pinned",
  "unpinned",
];

/** What a system message says; `nameOf` turns ids into names. */
export function systemText(
  t: Translate,
  message: Message,
  nameOf: (userId: string) => string,
): string {
  if (message.body.kind !== "system") return "";
  const { event, details } = message.body;
  const target = typeof details.userId === "string" ? nameOf(details.userId) : "";
  const name = nameOf(message.senderId);
  if (event === "joined" && target) return t("system.joined", { name: target });
  const key = events.includes(event) ? (`system.${event}` as Key) : "system.other";
  return t(key, { name, target: target || name });
}
