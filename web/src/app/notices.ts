import { translator } from "../i18n/translate";
import type { Message } from "../model/types";
import { nameOf } from "./people";
import type { Store } from "../state/store";

/** Browser notifications for messages that arrive while nobody looks at this tab. */
export function notice(store: Store, message: Message, open: (path: string) => void): void {
  const state = store.get();
  const conversation = state.conversations.byId[message.conversationId];
  const own = message.senderId === state.session.account?.id;
  if (!conversation || own || conversation.me.muted || message.body.kind === "system") return;
  if (state.contacts.blocked.includes(message.senderId)) return;
  if (state.preferences.notices !== "on" || document.visibilityState === "visible") return;
  if (!("Notification" in window) || Notification.permission !== "granted") return;
  const t = translator(state.preferences.locale);
  const shown = new Notification(conversation.title || nameOf(state, t, message.senderId), {
    body: message.body.kind === "text" ? message.body.text.slice(0, 140) : t("chats.newMessage"),
    tag: message.conversationId,
    icon: "/favicon.svg",
  });
  shown.addEventListener("click", () => {
    window.focus();
    open(`/chats/${message.conversationId}`);
    shown.close();
  });
}

export const noticesPossible = (): boolean => "Notification" in window;

export async function askForNotices(): Promise<"on" | "off"> {
  return (await Notification.requestPermission()) === "granted" ? "on" : "off";
}
