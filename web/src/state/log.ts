import type { LocalMessage, Message } from "../model/types";
import { MessagePages } from "./pages";
import { lastRange, rangeAt, withRange, type Range } from "./ranges";
import { completed, noted, noVersions, type Versions } from "./versions";

/** What this tab holds of one conversation's messages. */
export interface Log {
  readonly bySeq: MessagePages;
  readonly ranges: readonly Range[];
  readonly pending: readonly LocalMessage[];
  readonly versions: Versions;
}

export const emptyLog: Log = {
  bySeq: new MessagePages(),
  ranges: [],
  pending: [],
  versions: noVersions,
};

/** Takes messages in any order, any number of times; the highest version of each one stays. */
export function merged(log: Log, messages: readonly Message[], loaded: Range | null): Log {
  const news = messages.filter((message) => isNews(log, message));
  let bySeq = log.bySeq.with(news.filter((message) => !isExpired(message)));
  for (const { seq } of news.filter(isExpired)) bySeq = dropped(bySeq, seq);
  let ranges = log.ranges;
  for (const { seq } of messages) ranges = withRange(ranges, [seq, seq]);
  if (loaded) ranges = withRange(ranges, loaded);
  const stored = new Set(messages.map((message) => message.clientId));
  const pending = log.pending.some((local) => stored.has(local.clientId))
    ? log.pending.filter((local) => !stored.has(local.clientId))
    : log.pending;
  return { ...log, bySeq, ranges, pending };
}

/** What is missing within a loaded stretch is not one's to see (any more): news of it are none. */
function isNews({ bySeq, ranges }: Log, { seq, version }: Message): boolean {
  const held = bySeq.get(seq);
  return held ? held.version < version : !rangeAt(ranges, seq);
}

export function arrived(log: Log, message: Message): Log {
  return { ...merged(log, [message], null), versions: noted(log.versions, message.version) };
}

export function changed(log: Log, messages: readonly Message[], version: number): Log {
  return { ...merged(log, messages, null), versions: completed(log.versions, version) };
}

/** Too far behind: what was loaded no longer counts, what waits to be sent does. */
export function reset(log: Log, version: number): Log {
  const versions = { contiguous: version, above: [], highest: version };
  return { ...emptyLog, pending: log.pending, versions };
}

/** Its seq stays within the loaded stretch: nothing of it comes back. */
export function withoutMessage(log: Log, seq: number): Log {
  const bySeq = dropped(log.bySeq, seq);
  return bySeq === log.bySeq ? log : { ...log, bySeq };
}

function dropped(bySeq: MessagePages, seq: number): MessagePages {
  const message = bySeq.get(seq);
  return message ? bySeq.without(message) : bySeq;
}

const isExpired = ({ body }: Message): boolean => body.kind === "expired";

/** The newest message of the newest stretch that passes. */
export function newestWhere(log: Log, passes: (message: Message) => boolean): Message | undefined {
  const [from, to] = lastRange(log.ranges) ?? [1, 0];
  for (let seq = to; seq >= from; seq--) {
    const message = log.bySeq.get(seq);
    if (message && passes(message)) return message;
  }
  return undefined;
}

export function messagesIn(log: Log, range: Range | undefined): Message[] {
  if (!range) return [];
  const found: Message[] = [];
  for (let seq = range[0]; seq <= range[1]; seq++) {
    const message = log.bySeq.get(seq);
    if (message) found.push(message);
  }
  return found;
}
