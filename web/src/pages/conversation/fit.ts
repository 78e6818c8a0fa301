import type { Log } from "../../state/log";
import type { Range } from "../../state/ranges";
import type { Heights } from "./heights";
import { windowAround, type Window } from "./window";

/** What of a stretch is drawn, and where. */
export interface Drawn {
  readonly scroller: HTMLElement;
  readonly content: HTMLElement;
  readonly log: Log;
  readonly range: Range;
  readonly shown: Range;
  readonly heights: Heights;
}

const leastReach = 800;

/** Takes the heights of what is drawn: from an entry's top to the next one's. */
export function measure({ content, shown, heights }: Drawn): void {
  const entries = [...content.querySelectorAll<HTMLElement>("[data-seq]")];
  const tops = entries.map((entry) => entry.getBoundingClientRect().top);
  let before = shown[0] - 1;
  entries.forEach((entry, i) => {
    const seq = Number(entry.dataset.seq);
    // What lies between two entries is folded into the second, or not there at all.
    for (let folded = before + 1; folded < seq; folded++) heights.set(folded, 0);
    heights.set(seq, (tops[i + 1] ?? entry.getBoundingClientRect().bottom) - (tops[i] ?? 0));
    before = seq;
  });
}

/** The window that should be drawn instead, or null where the present one serves. */
export function refitted(drawn: Drawn): Window | null {
  const { scroller, content, log, range, shown, heights } = drawn;
  const view = scroller.getBoundingClientRect();
  const entries = content.querySelectorAll<HTMLElement>("[data-key]");
  const first = entries[0]?.getBoundingClientRect();
  const last = entries[entries.length - 1]?.getBoundingClientRect();
  if (!first || !last) return null;
  const reach = Math.max(leastReach, view.height);
  const above = view.top - first.top;
  const below = last.bottom - view.bottom;
  const serves =
    (above >= reach / 2 || shown[0] <= range[0]) &&
    (below >= reach / 2 || shown[1] >= range[1]) &&
    above <= reach * 3 &&
    below <= reach * 3;
  if (serves) return null;
  const middle = firstInSight(entries, view.top, view.bottom) ?? heights.seqAt(range, lost(drawn));
  return windowAround(log, range, middle, {
    above: reach,
    below: view.height + reach,
    heightOf: (seq) => heights.of(seq),
  });
}

function firstInSight(
  entries: NodeListOf<HTMLElement>,
  top: number,
  bottom: number,
): number | undefined {
  for (const entry of entries) {
    const rect = entry.getBoundingClientRect();
    if (rect.bottom > top && rect.top < bottom && entry.dataset.seq) {
      return Number(entry.dataset.seq);
    }
  }
  return undefined;
}

/** How far into the stretch a reader has thrown himself, past everything that is drawn. */
function lost({ scroller, range, shown, heights, content }: Drawn): number {
  const first = content.querySelector<HTMLElement>("[data-key]");
  const offset = scroller.getBoundingClientRect().top - (first?.getBoundingClientRect().top ?? 0);
  return heights.between([range[0], shown[0] - 1]) + offset;
}
