import { preferencesFrom, type Preferences } from "../state/preferences";
import type { Store } from "../state/store";

const key = "im.preferences";

export function keptPreferences(): Preferences {
  let kept: unknown = null;
  try {
    kept = JSON.parse(localStorage.getItem(key) ?? "null");
  } catch {
    // Damaged storage counts as none.
  }
  return preferencesFrom(kept, navigator.languages);
}

/** The document follows the preferences; they outlive the tab and reach the other ones. */
export function followPreferences(store: Store): void {
  show(store.get().preferences);
  store.api.subscribe((state, before) => {
    if (state.preferences === before.preferences) return;
    localStorage.setItem(key, JSON.stringify(state.preferences));
    show(state.preferences);
  });
  window.addEventListener("storage", (event) => {
    if (event.key !== key) return;
    const change = keptPreferences();
    if (JSON.stringify(change) === JSON.stringify(store.get().preferences)) return;
    store.dispatch({ type: "preferences/changed", change });
  });
}

function show({ theme, accent, locale, listWidth }: Preferences): void {
  const root = document.documentElement;
  if (theme === "system") delete root.dataset.theme;
  else root.dataset.theme = theme;
  root.dataset.accent = accent;
  root.lang = locale;
  root.style.setProperty("--list", `${listWidth}px`);
}
