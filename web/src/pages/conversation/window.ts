import type { Log } from "../../state/log";
import type { Range } from "../../state/ranges";
import { isJoin } from "./timeline";

/** How far beyond what is in sight messages stand ready, and how a message's height is known. */
export interface Reach {
  readonly above: number;
  readonly below: number;
  readonly heightOf: (seq: number) => number;
}

/** Which seqs are wanted on the screen; one that follows grows with the end of its stretch. */
export interface Window {
  readonly from: number;
  readonly to: number;
  readonly follows: boolean;
}

const firstCount = 30;
/** What comes at once beyond these is drawn when it is scrolled to. */
const mostAtOnce = 200;

/** The seqs to show around one of them; joins that fold into one line are never cut apart. */
export function windowAround(log: Log, range: Range, seq: number, reach: Reach): Window {
  const middle = Math.min(range[1], Math.max(range[0], seq));
  let from = middle;
  for (let above = 0; from > range[0] && above < reach.above;) {
    from--;
    above += shownHeight(log, from, reach);
  }
  while (from > range[0] && folds(log, from)) from--;
  let to = middle;
  let below = shownHeight(log, middle, reach);
  while (to < range[1] && below < reach.below) {
    to++;
    below += shownHeight(log, to, reach);
  }
  return { from, to, follows: to === range[1] };
}

/** Before anything was measured: a few messages around the first one to see. */
export function firstWindow(log: Log, range: Range, seq: number): Window {
  return windowAround(log, range, seq, {
    above: firstCount,
    below: firstCount,
    heightOf: () => 1,
  });
}

/** What of a wanted window lies in the stretch that is loaded. */
export function within(wanted: Window | null, range: Range): Range | null {
  if (!wanted) return null;
  const from = Math.max(wanted.from, range[0]);
  const to = Math.min(wanted.to + (wanted.follows ? mostAtOnce : 0), range[1]);
  return from <= to ? [from, to] : null;
}

const shownHeight = (log: Log, seq: number, { heightOf }: Reach): number =>
  log.bySeq.get(seq) && !folds(log, seq) ? heightOf(seq) : 0;

function folds({ bySeq }: Log, seq: number): boolean {
  const message = bySeq.get(seq);
  const above = bySeq.get(seq - 1);
  return !!message && !!above && isJoin(message) && isJoin(above);
}
