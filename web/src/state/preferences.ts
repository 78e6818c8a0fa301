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
}

export function preferencesReducer(state: Preferences, action: Action): Preferences {
  return action.type === "preferences/changed" ? { ...state, ...action.change } : state;
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
  };
}

const oneOf = <T extends string>(value: unknown, of: readonly T[], otherwise: T): T =>
  of.find((one) => one === value) ?? otherwise;
