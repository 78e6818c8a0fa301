import { translator } from "../i18n/translate";
import { unreadTotal } from "../state/conversations";
import type { Store } from "../state/store";

/** Title and favicon show how much is unread. */
export function followTitle(store: Store): void {
  let shown = -1;
  const show = () => {
    const { conversations, preferences } = store.get();
    const unread = unreadTotal(conversations);
    const name = translator(preferences.locale)("app.name");
    document.title = unread > 0 ? `(${unread}) ${name}` : name;
    if (unread > 0 !== shown > 0 || shown < 0) drawIcon(unread > 0);
    shown = unread;
  };
  store.api.subscribe(show);
  show();
}

function drawIcon(marked: boolean): void {
  const link = document.querySelector<HTMLLinkElement>("link[rel=icon]");
  if (link) link.href = marked ? "/favicon-unread.svg" : "/favicon.svg";
}
