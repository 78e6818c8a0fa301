import type { Action } from "./actions";

export type Theme = "system" | "light" | "dark";
export const accents = ["blue", "teal", "green", "violet", "rose", "amber"] as const;
export type Accent = (typeof accents)[number];
export type Locale = "en" | "zh-Hant";

/** Choices of this device; nothing secret, kept in localStorage. */
export interface Preferences {
  readonly theme: Theme;
  readonly accent: Accent;
  readonly locale: Locale;
  readonly enterSends: boolean;
  readonly listWidth: number;
  readonly notices: "unasked" | "later" | "on" | "off";
  /** Announcements that were read and hidden: a mark of the words, by conversation. */
  readonly hiddenAnnouncements: Readonly<Record<string, string>>;
}

export function preferencesReducer(state: Preferences, action: Action): Preferences {
  switch (action.type) {
    case "preferences/changed":
      return { ...state, ...action.change };
    case "announcement/hidden": {
      const { conversationId, text } = action;
      const hiddenAnnouncements = { ...state.hiddenAnnouncements, [conversationId]: markOf(text) };
      return { ...state, hiddenAnnouncements };
    }
    case "session/ended":
      return { ...state, hiddenAnnouncements: {} };
    default:
      return state;
  }
}

/** Whether these words were hidden in this conversation; others show again. */
export const isHidden = (state: Preferences, conversationId: string, text: string): boolean =>
  state.hiddenAnnouncements[conversationId] === markOf(text);

/** Stands for words without keeping them. */
function markOf(text: string): string {
  let hash = 5381;
  for (const char of text) hash = (Math.imul(hash, 33) ^ (char.codePointAt(0) ?? 0)) >>> 0;
  return hash.toString(36);
}

export function localeOf(languages: readonly string[]): Locale {
  for (const language of languages) {
    if (language.toLowerCase().startsWith("zh")) return "zh-Hant";
    if (language.toLowerCase().startsWith("en")) return "en";
  }
  return "en";
}

export function preferencesFrom(kept: unknown, languages: readonly string[]): Preferences {
  const d = (typeof kept === "object" && kept !== null ? kept : {}) as Partial<Preferences>;
  return {
    theme: oneOf(d.theme, ["system", "light", "dark"], "system"),
    accent: oneOf(d.accent, accents, "blue"),
    locale: oneOf(d.locale, ["en", "zh-Hant"], localeOf(languages)),
    enterSends: d.enterSends !== false,
    listWidth: typeof d.listWidth === "number" ? Math.min(400, Math.max(320, d.listWidth)) : 360,
    notices: oneOf(d.notices, ["unasked", "later", "on", "off"], "unasked"),
    hiddenAnnouncements: marksFrom(d.hiddenAnnouncements),
  };
}

const oneOf = <T extends string>(value: unknown, of: readonly T[], otherwise: T): T =>
  of.find((one) => one === value) ?? otherwise;

function marksFrom(value: unknown): Record<string, string> {
  if (typeof value !== "object" || value === null) return {};
  const pairs = Object.entries(value).filter(([, mark]) => typeof mark === "string");
  return Object.fromEntries(pairs) as Record<string, string>;
}
