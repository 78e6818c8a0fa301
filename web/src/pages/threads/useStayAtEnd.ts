import { useLayoutEffect, useRef, type RefObject } from "react";

const near = 60;

/** Opens at the end, or where something unread begins; stays at the end where the reader is there. */
export function useStayAtEnd(
  scroller: RefObject<HTMLElement | null>,
  entries: number,
  own: number,
): () => void {
  const atEnd = useRef(true);
  const sent = useRef(own);
  const placed = useRef(false);
  useLayoutEffect(() => {
    const box = scroller.current;
    if (!box || entries === 0) return;
    const unread = placed.current ? null : box.querySelector('[data-key="unread"]');
    placed.current = true;
    const wrote = own > sent.current;
    sent.current = own;
    if (unread) unread.scrollIntoView({ block: "start" });
    else if (atEnd.current || wrote) box.scrollTo({ top: box.scrollHeight });
  }, [scroller, entries, own]);
  return () => {
    const box = scroller.current;
    if (box) atEnd.current = box.scrollHeight - box.scrollTop - box.clientHeight < near;
  };
}
