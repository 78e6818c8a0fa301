import type { Locale } from "../state/preferences";
import { en, type Catalogue, type Key } from "./catalogue";
import { auth } from "./zhHant/auth";
import { chats } from "./zhHant/chats";
import { common } from "./zhHant/common";
import { conversation } from "./zhHant/conversation";
import { messages } from "./zhHant/messages";
import { groups } from "./zhHant/groups";
import { polls } from "./zhHant/polls";
import { people } from "./zhHant/people";
import { settings } from "./zhHant/settings";
import { threads } from "./zhHant/threads";

const catalogues: Readonly<Record<Locale, Catalogue>> = {
  en,
  "zh-Hant": {
    ...common,
    ...auth,
    ...chats,
    ...conversation,
    ...messages,
    ...groups,
    ...people,
    ...polls,
    ...settings,
    ...threads,
  },
};

export type Vars = Readonly<Record<string, string | number>>;
export type Translate = (key: Key, vars?: Vars) => string;

export function translator(locale: Locale): Translate {
  const plurals = new Intl.PluralRules(locale);
  const numbers = new Intl.NumberFormat(locale);
  return (key, vars = {}) => {
    const entry = catalogues[locale][key];
    const count = Number(vars.count ?? 0);
    const pattern =
      typeof entry === "string" ? entry : (entry[plurals.select(count)] ?? entry.other);
    return pattern.replace(/\{(\w+)\}/g, (whole, name: string) => {
      const value = vars[name];
      if (value === undefined) return whole;
      return typeof value === "number" ? numbers.format(value) : value;
    });
  };
}
