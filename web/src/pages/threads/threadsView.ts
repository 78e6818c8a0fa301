/** What the panel shows: all threads of a group, or one by its root's seq. */
export type ThreadsView = "list" | number;

export const panelOf = (view: ThreadsView): string =>
  view === "list" ? "threads" : `threads/${view}`;

/** What the panel of that name shows; null where it is another panel. */
export function threadsIn(panel: string | null): ThreadsView | null {
  const [name, seq] = panel?.split("/") ?? [];
  if (name !== "threads") return null;
  return seq === undefined ? "list" : Number(seq);
}
