import { useEffect, type RefObject } from "react";

/** Calls when the end is in sight, and again with each change while it is. */
export function useReadAtEnd(
  end: RefObject<HTMLElement | null>,
  lastSeq: number,
  read: () => void,
): void {
  useEffect(() => {
    const mark = end.current;
    if (!mark) return;
    const observer = new IntersectionObserver(([entry]) => {
      if (entry?.isIntersecting && document.visibilityState === "visible") read();
    });
    const look = () => {
      observer.unobserve(mark);
      observer.observe(mark);
    };
    look();
    document.addEventListener("visibilitychange", look);
    return () => {
      observer.disconnect();
      document.removeEventListener("visibilitychange", look);
    };
  }, [end, lastSeq, read]);
}
