import { useCallback, useEffect, useLayoutEffect, useRef, useState, type RefObject } from "react";
import { flushSync } from "react-dom";
import { useClient } from "../../app/hooks";
import type { Conversation } from "../../model/types";
import { measure, refitted, type Drawn } from "./fit";
import { Heights } from "./heights";
import { ScrollKeeper, type Standing } from "./scrollKeeper";
import type { TimelineView } from "./useTimeline";

/** Where each conversation was left, for coming back within this visit. */
export const keptStandings = new Map<string, Standing>();

const loadWithin = 800;
const idleMs = 150;

export interface ScrollView {
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly content: RefObject<HTMLDivElement | null>;
  /** Stands for the messages above what is drawn. */
  readonly space: RefObject<HTMLDivElement | null>;
  /** The height of the messages below what is drawn. */
  readonly heightBelow: number;
  readonly away: boolean;
  readonly onScroll: () => void;
  readonly toNewest: () => void;
  readonly toMessage: (seq: number) => void;
}

export function useScroll(conversation: Conversation, view: TimelineView): ScrollView {
  const { id, me } = conversation;
  const { engine } = useClient();
  const scroller = useRef<HTMLDivElement>(null);
  const content = useRef<HTMLDivElement>(null);
  const space = useRef<HTMLDivElement>(null);
  const [heights] = useState(() => new Heights());
  const keeper = useRef<ScrollKeeper | null>(null);
  const idle = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const placed = useRef(false);
  const wantedSeq = useRef<number | null>(null);
  const wantedEnd = useRef(false);
  const [away, setAway] = useState(false);
  const [jumps, setJumps] = useState(0);
  const { phase, days, range, shown, atNewest, draw, loadOlder, loadNewer } = view;
  const latest = useRef(view);
  const latestRead = useRef(me.readSeq);
  useLayoutEffect(() => {
    latest.current = view;
    latestRead.current = me.readSeq;
  });

  const drawn = useCallback((): Drawn | null => {
    const now = latest.current;
    if (!scroller.current || !content.current || !now.range || !now.shown) return null;
    const drawing = { scroller: scroller.current, content: content.current, heights };
    return { ...drawing, log: now.log, range: now.range, shown: now.shown };
  }, [heights]);

  const wantedSpace = useCallback(() => {
    const now = latest.current;
    if (!now.range || !now.shown) return 0;
    return heights.between([now.range[0], now.shown[0] - 1]);
  }, [heights]);

  const markRead = useCallback(() => {
    if (document.visibilityState !== "visible" || !document.hasFocus()) return;
    const drawing = drawn();
    if (!placed.current || !drawing) return;
    const seen = keeper.current?.lastSeenSeq() ?? 0;
    engine.reads.saw(id, passedOver(drawing, seen || latestRead.current));
  }, [engine, id, drawn]);

  const loadNear = useCallback(() => {
    const el = scroller.current;
    if (!el || !placed.current) return;
    if (el.scrollTop < loadWithin) loadOlder();
    if (el.scrollHeight - el.scrollTop - el.clientHeight < loadWithin) loadNewer();
  }, [loadOlder, loadNewer]);

  const onScroll = useCallback(() => {
    if (!keeper.current || !placed.current) return;
    keeper.current.note();
    setAway(!keeper.current.stuck);
    const now = drawn();
    const next = now && refitted(now);
    // Within this frame: a reader never sees the empty space.
    if (next) flushSync(() => draw(next));
    clearTimeout(idle.current);
    idle.current = setTimeout(() => keeper.current?.settle(), idleMs);
    loadNear();
    markRead();
  }, [loadNear, markRead, drawn, draw]);

  useLayoutEffect(() => {
    if (scroller.current && space.current) {
      keeper.current ??= new ScrollKeeper(scroller.current, space.current, wantedSpace);
    }
    const keep = keeper.current;
    if (!keep || phase !== "ready") return;
    const now = drawn();
    if (now) measure(now);
    const ending = atNewest && (!range || !shown || shown[1] === range[1]);
    keep.ends(ending);
    if (!placed.current) {
      placed.current = true;
      place(keep, keptStandings.get(id));
    } else if (wantedSeq.current === null) {
      keep.restore();
    }
    if (wantedEnd.current && ending) {
      wantedEnd.current = false;
      keep.toEnd();
    }
    if (wantedSeq.current !== null) {
      const entry = keep.show(keyWithSeq(content.current, wantedSeq.current) ?? "", 0.4);
      if (entry) {
        flash(entry);
        wantedSeq.current = null;
      }
    }
    setAway(!keep.stuck || !atNewest);
    const next = now && refitted(now);
    if (next) draw(next);
  }, [id, phase, days, range, shown, atNewest, jumps, drawn, draw, wantedSpace]);

  useEffect(() => {
    loadNear();
    markRead();
  }, [days, loadNear, markRead]);

  useEffect(() => {
    const resized = new ResizeObserver(() => placed.current && keeper.current?.restore());
    if (scroller.current) resized.observe(scroller.current);
    if (content.current) resized.observe(content.current);
    window.addEventListener("focus", markRead);
    document.addEventListener("visibilitychange", markRead);
    return () => {
      resized.disconnect();
      window.removeEventListener("focus", markRead);
      document.removeEventListener("visibilitychange", markRead);
    };
  }, [markRead, phase]);

  useEffect(() => {
    const keep = keeper.current;
    return () => {
      clearTimeout(idle.current);
      if (!keep || !placed.current) return;
      if (keep.stuck || keep.current.seq === 0) keptStandings.delete(id);
      else keptStandings.set(id, keep.current);
    };
  }, [id, phase]);

  const { goTo, goToNewest } = view;
  const toNewest = useCallback(() => {
    wantedSeq.current = null;
    wantedEnd.current = true;
    void goToNewest().then(() => {
      setJumps((count) => count + 1);
      setTimeout(() => (wantedEnd.current = false), 500);
    });
  }, [goToNewest]);
  const toMessage = useCallback(
    (seq: number) => {
      wantedSeq.current = seq;
      wantedEnd.current = false;
      const giveUp = () => {
        if (wantedSeq.current === seq) wantedSeq.current = null;
      };
      void goTo(seq).then((found) => {
        setJumps((count) => count + 1);
        setTimeout(giveUp, found ? 500 : 0);
      });
    },
    [goTo],
  );
  const heightBelow = range && shown ? heights.between([shown[1] + 1, range[1]]) : 0;
  return { scroller, content, space, heightBelow, away, onScroll, toNewest, toMessage };
}

/** First look at a conversation: where it was left, at the unread divider, or at the newest. */
function place(keep: ScrollKeeper, kept: Standing | undefined): void {
  if (kept) keep.resume(kept);
  else if (!keep.show("unread", 0.2)) keep.toEnd();
}

/** Behind the last message that was seen there may be some of which nothing is drawn. */
function passedOver({ log, range: [from, to] }: Drawn, seen: number): number {
  let passed = seen;
  while (from - 1 <= passed && passed < to && !log.bySeq.get(passed + 1)) passed++;
  return passed;
}

function keyWithSeq(content: HTMLElement | null, seq: number): string | null {
  return content?.querySelector<HTMLElement>(`[data-seq="${seq}"]`)?.dataset.key ?? null;
}

function flash(entry: HTMLElement): void {
  entry.dataset.flash = "";
  setTimeout(() => delete entry.dataset.flash, 1_600);
}
