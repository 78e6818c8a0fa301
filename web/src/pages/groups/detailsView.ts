const views = ["main", "invites", "requests", "settings"] as const;

/** What the details panel shows; all but `main` are a group's. */
export type DetailsView = (typeof views)[number];

/** The view that a panel's name asks for: `details/invites`. */
export function detailsIn(panel: string | null): DetailsView | null {
  return views.find((view) => panel === `details/${view}`) ?? null;
}
