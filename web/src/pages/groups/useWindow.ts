import {
  useCallback,
  useEffect,
  useRef,
  useState,
  type CSSProperties,
  type RefObject,
} from "react";

const spare = 8;

export interface ListWindow {
  readonly list: RefObject<HTMLUListElement | null>;
  readonly from: number;
  readonly to: number;
  /** Keeps the room of the rows that are not drawn. */
  readonly style: CSSProperties;
}

/** Which rows of a long list of equal heights lie in sight of the `data-scroller` around it. */
export function useWindow(count: number, rowHeight: number): ListWindow {
  const list = useRef<HTMLUListElement>(null);
  const [first, setFirst] = useState(0);
  const [rows, setRows] = useState(20);
  const measure = useCallback(() => {
    const scroller = list.current?.closest("[data-scroller]");
    if (!list.current || !scroller) return;
    const above = scroller.getBoundingClientRect().top - list.current.getBoundingClientRect().top;
    setFirst(Math.max(0, Math.floor(above / rowHeight)));
    setRows(Math.ceil(scroller.clientHeight / rowHeight) + 1);
  }, [rowHeight]);
  useEffect(() => {
    const scroller = list.current?.closest("[data-scroller]");
    if (!scroller) return;
    const resized = new ResizeObserver(measure);
    resized.observe(scroller);
    scroller.addEventListener("scroll", measure, { passive: true });
    return () => {
      resized.disconnect();
      scroller.removeEventListener("scroll", measure);
    };
  }, [measure]);
  useEffect(measure, [count, measure]);
  const from = Math.min(Math.max(0, first - spare), Math.max(0, count - rows));
  const to = Math.min(count, first + rows + spare);
  const style = {
    paddingTop: `${from * rowHeight}px`,
    paddingBottom: `${(count - Math.max(from, to)) * rowHeight}px`,
  };
  return { list, from, to: Math.max(from, to), style };
}
