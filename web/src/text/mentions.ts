import type { Mentions } from "../model/types";

/** Somebody who can be called by name, by any of these. */
export interface Mentionable {
  readonly userId: string;
  readonly names: readonly string[];
}

/** A name that a text may call, and whether it is one's own. */
export interface CalledName {
  readonly name: string;
  readonly self: boolean;
}

export interface Called {
  readonly text: string;
  readonly call: CalledName | null;
}

/** How everybody is called; the first one is written. */
export const allWords: readonly string[] = ["all", "所有人"];

const asked = /(?<![\w.@])@([^\s@]{0,32})$/u;

/** The name that is being typed before the caret, and where its @ stands. */
export function mentionQuery(text: string, caret: number): { at: number; query: string } | null {
  const match = asked.exec(text.slice(0, caret));
  return match ? { at: match.index, query: match[1] ?? "" } : null;
}

/** Who of these is called in a text; where two share a name, the one that was picked. */
export function mentionsIn(
  text: string,
  people: readonly Mentionable[],
  picked: ReadonlyMap<string, string>,
  mayCallAll: boolean,
): Mentions {
  const byName = new Map<string, string>();
  for (const { userId, names } of people) {
    for (const name of names) if (name && !byName.has(name)) byName.set(name, userId);
  }
  for (const [name, userId] of picked) byName.set(name, userId);
  const names = [...byName.keys(), ...(mayCallAll ? allWords : [])];
  const calls = calledIn(
    text,
    names.map((name) => ({ name, self: false })),
  );
  const found = calls.flatMap(({ call }) => (call ? [call.name] : []));
  const userIds = new Set(found.flatMap((name) => byName.get(name) ?? []));
  const all = mayCallAll && found.some((name) => !byName.has(name) && allWords.includes(name));
  return { userIds: [...userIds], all };
}

/** Cuts a text at the names it calls. The longest name wins. */
export function calledIn(text: string, names: readonly CalledName[]): Called[] {
  const longestFirst = names
    .filter(({ name }) => name !== "")
    .toSorted((a, b) => b.name.length - a.name.length);
  const pieces: Called[] = [];
  let from = 0;
  for (let at = text.indexOf("@"); at >= 0; at = text.indexOf("@", at + 1)) {
    if (at < from || /[\w.]$/.test(text.slice(0, at))) continue;
    const call = longestFirst.find(({ name }) => callsAt(text, at + 1, name));
    if (!call) continue;
    if (at > from) pieces.push({ text: text.slice(from, at), call: null });
    from = at + 1 + call.name.length;
    pieces.push({ text: text.slice(at, from), call });
  }
  if (from < text.length) pieces.push({ text: text.slice(from), call: null });
  return pieces;
}

/** A name ends where its word ends; Chinese and Japanese set no space between words. */
function callsAt(text: string, at: number, name: string): boolean {
  if (!text.startsWith(name, at)) return false;
  return !(/\w$/.test(name) && /^\w/.test(text.slice(at + name.length)));
}
