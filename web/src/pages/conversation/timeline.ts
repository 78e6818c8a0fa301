import type { LocalMessage, Message } from "../../model/types";
import type { Range } from "../../state/ranges";

/** What stands in the message column, top to bottom, in sections of one day each. */
export interface Day {
  readonly key: string;
  readonly at: number;
  readonly entries: readonly Entry[];
}

interface Grouped {
  readonly key: string;
  /** First and last of a run by one sender within five minutes. */
  readonly first: boolean;
  readonly last: boolean;
}

export type Entry =
  | ({ readonly kind: "message"; readonly message: Message } & Grouped)
  | ({ readonly kind: "local"; readonly local: LocalMessage } & Grouped)
  | { readonly kind: "system"; readonly key: string; readonly messages: readonly Message[] }
  | { readonly kind: "unread"; readonly key: string };

export interface TimelineOptions {
  readonly selfId: string;
  /** The unread divider stands after this seq; null: none. */
  readonly dividerAfter: number | null;
  /** Whose messages are not shown (blocked people in groups). */
  readonly unseen: readonly string[];
  /** Only these seqs are shown; what else is given tells how their runs go on beyond. */
  readonly within?: Range;
}

const runMs = 5 * 60_000;

type Item = { readonly at: number; readonly sender: string } & (
  { readonly message: Message } | { readonly local: LocalMessage }
);

export function timeline(
  messages: readonly Message[],
  pending: readonly LocalMessage[],
  options: TimelineOptions,
): Day[] {
  const items: Item[] = [
    ...messages
      .filter((m) => !options.unseen.includes(m.senderId))
      .map((message) => ({ at: message.sentAt, sender: message.senderId, message })),
    ...pending.map((local) => ({ at: local.createdAt, sender: options.selfId, local })),
  ];
  const days: { key: string; at: number; entries: Entry[] }[] = [];
  let divided = options.dividerAfter === null;
  items.forEach((item, i) => {
    if (!isWithin(item, options.within)) return;
    const key = dayKey(item.at);
    let day = days.at(-1);
    // Clocks differ: a local echo never opens a day before the one above it.
    if (!day || (day.key !== key && item.at > day.at)) {
      day = { key, at: item.at, entries: [] };
      days.push(day);
    }
    if (!divided && startsUnread(item, options)) {
      divided = true;
      day.entries.push({ kind: "unread", key: "unread" });
    }
    add(day.entries, item, items[i - 1], items[i + 1], options.dividerAfter);
  });
  return days;
}

function isWithin(item: Item, range: Range | undefined): boolean {
  if (!range || !("message" in item)) return true;
  return range[0] <= item.message.seq && item.message.seq <= range[1];
}

function startsUnread(item: Item, { dividerAfter, selfId }: TimelineOptions): boolean {
  if (dividerAfter === null || !("message" in item)) return false;
  return item.message.seq > dividerAfter && item.sender !== selfId;
}

function add(
  entries: Entry[],
  item: Item,
  before: Item | undefined,
  after: Item | undefined,
  dividerAfter: number | null,
): void {
  if (isSystem(item)) return addSystem(entries, item.message);
  const first = entries.at(-1)?.kind === "unread" || !continues(before, item);
  const cut = after && "message" in after && "message" in item && dividerAfter !== null;
  const divider = cut && item.message.seq <= dividerAfter && after.message.seq > dividerAfter;
  const last = !!divider || !continues(item, after);
  entries.push(
    "message" in item
      ? { kind: "message", key: keyOf(item.message), message: item.message, first, last }
      : { kind: "local", key: item.local.clientId, local: item.local, first, last },
  );
}

/** Several joins in a row fold into one line. */
function addSystem(entries: Entry[], message: Message): void {
  const above = entries.at(-1);
  if (above?.kind === "system" && isJoin(message) && above.messages.every(isJoin)) {
    entries[entries.length - 1] = { ...above, messages: [...above.messages, message] };
  } else {
    entries.push({ kind: "system", key: `s${message.seq}`, messages: [message] });
  }
}

/** The local echo and the stored message are one element on the screen. */
const keyOf = (message: Message): string => message.clientId || `m${message.seq}`;

export const isJoin = ({ body }: Message): boolean =>
  body.kind === "system" && body.event === "joined";

const isSystem = (item: Item): item is Item & { message: Message } =>
  "message" in item && item.message.body.kind === "system";

function continues(a: Item | undefined, b: Item | undefined): boolean {
  if (!a || !b || isSystem(a) || isSystem(b)) return false;
  return a.sender === b.sender && Math.abs(b.at - a.at) < runMs && dayKey(a.at) === dayKey(b.at);
}

const dayKey = (at: number): string => new Date(at).toDateString();
