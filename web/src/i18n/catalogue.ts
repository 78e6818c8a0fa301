import { auth } from "./en/auth";
import { chats } from "./en/chats";
import { common } from "./en/common";
import { conversation } from "./en/conversation";
import { messages } from "./en/messages";
import { groups } from "./en/groups";
import { polls } from "./en/polls";
import { people } from "./en/people";
import { settings } from "./en/settings";
import { threads } from "./en/threads";

/** A text, or one per plural category of the language. */
export type Entry =
  string | Readonly<Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }>;

/** The same keys in another language. */
export type Area<T> = { readonly [K in keyof T]: Entry };

export const en = {
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
};

export type Key = keyof typeof en;
export type Catalogue = Readonly<Record<Key, Entry>>;
