/**
 * Counts a group's members so that order and repetition of events do not matter: what the server
 * counted at `version`, plus the comings and goings of later versions, each once.
 */
export interface Headcount {
  readonly version: number;
  readonly counted: number;
  readonly above: Readonly<Record<number, 1 | -1>>;
}

export const headcountOf = (version: number, counted: number): Headcount => ({
  version,
  counted,
  above: {},
});

export const headsOf = ({ counted, above }: Headcount): number =>
  Object.values(above).reduce<number>((sum, by) => sum + by, counted);

export function moved(headcount: Headcount, version: number, by: 1 | -1): Headcount {
  if (version <= headcount.version) return headcount;
  return { ...headcount, above: { ...headcount.above, [version]: by } };
}

/** The server counted anew, perhaps longer ago than what is already known. */
export function countedAnew(headcount: Headcount, version: number, counted: number): Headcount {
  if (version < headcount.version) return headcount;
  const above = Object.entries(headcount.above).filter(([at]) => Number(at) > version);
  return { version, counted, above: Object.fromEntries(above) };
}
