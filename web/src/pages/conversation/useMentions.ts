import { useEffect, useMemo, useRef, useState, type KeyboardEvent, type RefObject } from "react";
import { useApp, useClient, useSelfId, useText } from "../../app/hooks";
import { nameOf } from "../../app/people";
import type { Conversation, Mentions } from "../../model/types";
import { rosterOf } from "../../state/members";
import { noMentions } from "../../sync/local";
import { allWords, mentionQuery, mentionsIn, type Mentionable } from "../../text/mentions";

/** Who can be picked now; an empty id means everybody. */
export interface MentionChoice {
  readonly userId: string;
  readonly name: string;
}

export interface MentionPicker {
  readonly choices: readonly MentionChoice[];
  readonly active: number;
  readonly pick: (choice: MentionChoice) => void;
  /** The caret moved, or the words changed. */
  readonly look: () => void;
  /** Answers whether the key was for the picker. */
  readonly onKeyDown: (event: KeyboardEvent<HTMLTextAreaElement>) => boolean;
  readonly mentionsOf: (text: string) => Mentions;
}

interface Written {
  readonly input: RefObject<HTMLTextAreaElement | null>;
  readonly text: string;
  readonly write: (text: string, caret: number) => void;
}

const mostChoices = 8;
const settleMs = 200;

/** In a group `@` opens the list of its members. */
export function useMentions(conversation: Conversation, written: Written): MentionPicker {
  const { id, type, me } = conversation;
  const { t, locale } = useText();
  const { input, text, write } = written;
  const selfId = useSelfId();
  const people = useMentionable(id);
  const [query, setQuery] = useState<string | null>(null);
  const [active, setActive] = useState(0);
  useMembersFor(conversation, query);
  const picked = useRef(new Map<string, string>());
  const mayCallAll = type === "group" && me.role !== "member";

  const choices = useMemo((): MentionChoice[] => {
    if (query === null || type !== "group") return [];
    const words = query.toLocaleLowerCase(locale);
    const fits = (name: string) =>
      name
        .toLocaleLowerCase(locale)
        .split(/[\s._-]+/)
        .concat(name.toLocaleLowerCase(locale))
        .some((part) => part.startsWith(words));
    const found = people
      .filter(({ userId, names }) => userId !== selfId && names.some(fits))
      .map(({ userId, names }) => ({ userId, name: names.find((name) => name !== "") ?? "" }));
    const all = { userId: "", name: t("mention.all") };
    const everybody = mayCallAll && [...allWords, all.name].some(fits) ? [all] : [];
    return [...found.slice(0, mostChoices), ...everybody];
  }, [query, type, people, selfId, mayCallAll, locale, t]);

  const look = () => {
    const area = input.current;
    const found = area && mentionQuery(area.value, area.selectionStart);
    setQuery(found ? found.query : null);
    setActive(0);
  };

  const pick = ({ userId, name }: MentionChoice) => {
    const area = input.current;
    const caret = area?.selectionStart ?? text.length;
    const at = mentionQuery(text, caret)?.at ?? caret;
    const word = userId === "" ? (locale === "zh-Hant" ? allWords[1] : allWords[0]) : name;
    if (userId !== "") picked.current.set(name, userId);
    const call = `@${word} `;
    setQuery(null);
    write(text.slice(0, at) + call + text.slice(caret), at + call.length);
  };

  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>): boolean => {
    const choice = choices[active];
    if (!choice) return false;
    if (event.key === "ArrowDown") setActive((active + 1) % choices.length);
    else if (event.key === "ArrowUp") setActive((active + choices.length - 1) % choices.length);
    else if (event.key === "Escape") setQuery(null);
    else if ((event.key === "Enter" && !event.shiftKey) || event.key === "Tab") pick(choice);
    else return false;
    event.preventDefault();
    return true;
  };

  const mentionsOf = (words: string): Mentions =>
    type === "group" ? mentionsIn(words, people, picked.current, mayCallAll) : noMentions;

  return { choices, active, pick, look, onKeyDown, mentionsOf };
}

/** Reads the members when a name begins, and – in a large group – those whom it may mean. */
function useMembersFor({ id, type }: Conversation, query: string | null): void {
  const { engine, store } = useClient();
  const asking = type === "group" && query !== null;
  useEffect(() => {
    const { begun } = rosterOf(store.get().members, id);
    if (asking && !begun) engine.rosters.open(id).catch(() => undefined); // The next @ asks again.
  }, [engine, store, id, asking]);
  useEffect(() => {
    if (!asking || !query) return;
    const timer = setTimeout(() => {
      const { nextCursor } = rosterOf(store.get().members, id);
      if (nextCursor !== null) engine.rosters.search(id, query).catch(() => undefined);
    }, settleMs);
    return () => clearTimeout(timer);
  }, [engine, store, id, asking, query]);
}

/** The members of a group by the names they have: here, for me, for all. */
function useMentionable(conversationId: string): Mentionable[] {
  const { t } = useText();
  const members = useApp((s) => rosterOf(s.members, conversationId).byId);
  const users = useApp((s) => s.users);
  const contacts = useApp((s) => s.contacts);
  return useMemo(
    () =>
      Object.values(members).map(({ userId, nickname }) => {
        const user = users[userId];
        const known = user && !user.deleted ? [nameOf({ users, contacts }, t, userId)] : [];
        const names = [nickname, user?.displayName ?? "", user?.username ?? "", ...known];
        return { userId, names: names.filter(Boolean) };
      }),
    [members, users, contacts, t],
  );
}
