/** Stretches of seq that are wholly loaded, ascending, apart from each other. */
export type Range = readonly [from: number, to: number];

export function withRange(ranges: readonly Range[], added: Range): readonly Range[] {
  let [from, to] = added;
  if (to < from) return ranges;
  const apart: Range[] = [];
  for (const range of ranges) {
    if (range[0] <= from && to <= range[1]) return ranges;
    if (range[1] + 1 < from || to + 1 < range[0]) apart.push(range);
    else [from, to] = [Math.min(from, range[0]), Math.max(to, range[1])];
  }
  apart.push([from, to]);
  return apart.toSorted((a, b) => a[0] - b[0]);
}

export const rangeAt = (ranges: readonly Range[], seq: number): Range | undefined =>
  ranges.find(([from, to]) => from <= seq && seq <= to);

export const lastRange = (ranges: readonly Range[]): Range | undefined => ranges.at(-1);
