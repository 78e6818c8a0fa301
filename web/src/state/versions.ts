/**
 * How much of a conversation's changes this client holds: every version up to `contiguous`, plus
 * those in `above`. `highest` is the furthest version heard of; what lies between is a hole.
 */
export interface Versions {
  readonly contiguous: number;
  readonly above: readonly number[];
  readonly highest: number;
}

export const noVersions: Versions = { contiguous: 0, above: [], highest: 0 };

/** One change was taken in. */
export function noted(versions: Versions, version: number): Versions {
  if (version <= versions.contiguous || versions.above.includes(version)) return versions;
  const above = [...versions.above, version].toSorted((a, b) => a - b);
  return closed({ ...versions, above, highest: Math.max(versions.highest, version) });
}

/** A change is known to exist, but not what it is. */
export function heard(versions: Versions, version: number): Versions {
  return version <= versions.highest ? versions : { ...versions, highest: version };
}

/** Everything up to here was taken in. */
export function completed(versions: Versions, version: number): Versions {
  const contiguous = Math.max(versions.contiguous, version);
  return closed({ ...versions, contiguous, highest: Math.max(versions.highest, contiguous) });
}

export const hasHole = (versions: Versions): boolean => versions.contiguous < versions.highest;

function closed(versions: Versions): Versions {
  let contiguous = versions.contiguous;
  for (const version of versions.above) if (version === contiguous + 1) contiguous = version;
  return { ...versions, contiguous, above: versions.above.filter((v) => v > contiguous) };
}
