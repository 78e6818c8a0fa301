import { useEffect, useState } from "react";

const longestMs = 2 ** 31 - 1;

/** Whether a time has come; the view is drawn anew when it does. Null never comes. */
export function useIsOver(at: number | null): boolean {
  const [now, look] = useState(() => Date.now());
  const over = at !== null && at <= now;
  useEffect(() => {
    if (at === null || over) return;
    const waitMs = Math.min(longestMs, Math.max(0, at - Date.now()));
    const timer = setTimeout(() => look(Date.now()), waitMs);
    return () => clearTimeout(timer);
  }, [at, over, now]);
  return over;
}
