/**
 * Counts unread messages so that order and repetition do not matter: what the server counted up to
 * `lastSeq`, plus the distinct countable messages seen above it.
 */
export interface Tally {
  readonly lastSeq: number;
  readonly counted: number;
  readonly above: readonly number[];
}

export const tallyOf = (lastSeq: number, unread: number): Tally => ({
  lastSeq,
  counted: unread,
  above: [],
});

export const unreadOf = (tally: Tally): number => tally.counted + tally.above.length;

export function counted(tally: Tally, seq: number): Tally {
  if (seq <= tally.lastSeq || tally.above.includes(seq)) return tally;
  return { ...tally, above: [...tally.above, seq] };
}

/** Read up to `seq`; `left` is the server's count where it said one. */
export function readUpTo(tally: Tally, seq: number, left: number | null): Tally {
  const above = tally.above.filter((s) => s > seq);
  if (seq >= tally.lastSeq) return { lastSeq: seq, counted: 0, above };
  return {
    ...tally,
    counted: left === null ? tally.counted : Math.max(0, left - above.length),
    above,
  };
}

/** The server counted anew, perhaps longer ago than what is already known. */
export function recounted(tally: Tally, lastSeq: number, count: number): Tally {
  if (lastSeq < tally.lastSeq) return tally;
  return { lastSeq, counted: count, above: tally.above.filter((s) => s > lastSeq) };
}
