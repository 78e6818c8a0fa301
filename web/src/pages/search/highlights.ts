/** A piece of a text, and whether it is what was searched for. */
export interface Piece {
  readonly text: string;
  readonly hit: boolean;
}

const around = 40;

/** Cuts a text at its highlights, which count code points. */
export function piecesOf(
  text: string,
  highlights: readonly (readonly [number, number])[],
): Piece[] {
  const points = [...text];
  const pieces: Piece[] = [];
  let at = 0;
  const add = (to: number, hit: boolean) => {
    if (to > at) pieces.push({ text: points.slice(at, to).join(""), hit });
    at = Math.max(at, to);
  };
  for (const [from, to] of highlights.toSorted((a, b) => a[0] - b[0])) {
    add(Math.min(from, points.length), false);
    add(Math.min(to, points.length), true);
  }
  add(points.length, false);
  return pieces;
}

/** The same, beginning shortly before the first hit. */
export function excerpted(pieces: readonly Piece[]): Piece[] {
  const [first, ...rest] = pieces;
  if (!first || first.hit || rest.length === 0) return [...pieces];
  const points = [...first.text];
  if (points.length <= around) return [...pieces];
  return [{ text: `…${points.slice(-around).join("")}`, hit: false }, ...rest];
}
