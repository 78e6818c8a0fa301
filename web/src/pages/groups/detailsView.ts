/** What the details panel shows; all but `main` are a group's. */
export type DetailsView = "main" | "invites" | "requests" | "settings";
