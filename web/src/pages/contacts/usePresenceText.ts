import { useNow, useText } from "../../app/hooks";
import type { Person } from "../../app/people";

/** "online", "last seen 5 minutes ago", or the user name where nothing is known. */
export function usePresenceText({ presence, lastSeenAt, user }: Person): string {
  const { t, formats } = useText();
  const now = useNow();
  if (presence === "online" || presence === "away") return t(`presence.${presence}`);
  if (lastSeenAt) return t("presence.seen", { when: formats.ago(lastSeenAt, now) });
  return user?.username ? `@${user.username}` : "";
}
