const key = "im.signedIn";

/** Remembers – not secretly – that this browser has a session worth refreshing on the next visit. */
export const signedInMark = {
  present: (): boolean => localStorage.getItem(key) === "1",
  set: (): void => localStorage.setItem(key, "1"),
  clear: (): void => localStorage.removeItem(key),
};
