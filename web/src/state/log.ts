import type { LocalMessage, Message } from "../model/types";
import { withRange, type Range } from "./ranges";
import { completed, noted, noVersions, type Versions } from "./versions";

/** What this tab holds of one conversation's messages. */
export interface Log {
  readonly bySeq: ReadonlyMap<number, Message>;
  readonly ranges: readonly Range[];
  readonly pending: readonly LocalMessage[];
  readonly versions: Versions;
}

export const emptyLog: Log = {
  bySeq: new Map(),
  ranges: [],
  pending: [],
  versions: noVersions,
};

/** Takes messages in any order, any number of times; the highest version of each one stays. */
export function merged(log: Log, messages: readonly Message[], loaded: Range | null): Log {
  const bySeq = new Map(log.bySeq);
  let ranges = log.ranges;
  for (const message of messages) {
    const held = bySeq.get(message.seq);
    if (!held || held.version < message.version) bySeq.set(message.seq, message);
    ranges = withRange(ranges, [message.seq, message.seq]);
  }
  if (loaded) ranges = withRange(ranges, loaded);
  const stored = new Set(messages.map((message) => message.clientId));
  const pending = log.pending.some((local) => stored.has(local.clientId))
    ? log.pending.filter((local) => !stored.has(local.clientId))
    : log.pending;
  return { ...log, bySeq, ranges, pending };
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

export function messagesIn(log: Log, range: Range | undefined): Message[] {
  if (!range) return [];
  const found: Message[] = [];
  for (let seq = range[0]; seq <= range[1]; seq++) {
    const message = log.bySeq.get(seq);
    if (message) found.push(message);
  }
  return found;
}
