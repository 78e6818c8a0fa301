import { useCallback, useEffect, useLayoutEffect, useRef, useState, type RefObject } from "react";
import { useClient } from "../../app/hooks";
import type { Conversation } from "../../model/types";
import { ScrollKeeper, type Standing } from "./scrollKeeper";
import type { TimelineView } from "./useTimeline";

export interface Kept extends Standing {
  readonly seq: number;
}

/** Where each conversation was left, for coming back within this visit. */
export const keptStandings = new Map<string, Kept>();

const loadWithin = 800;

export interface ScrollView {
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly content: RefObject<HTMLDivElement | null>;
  readonly away: boolean;
  readonly onScroll: () => void;
  readonly toNewest: () => void;
  readonly toMessage: (seq: number) => void;
}

export function useScroll(conversation: Conversation, view: TimelineView): ScrollView {
  const { id } = conversation;
  const { engine } = useClient();
  const scroller = useRef<HTMLDivElement>(null);
  const content = useRef<HTMLDivElement>(null);
  const keeper = useRef<ScrollKeeper | null>(null);
  const placed = useRef(false);
  const wantedSeq = useRef<number | null>(null);
  const [away, setAway] = useState(false);
  const [jumps, setJumps] = useState(0);
  const { phase, days, range, atNewest, loadOlder, loadNewer } = view;

  const markRead = useCallback(() => {
    if (document.visibilityState !== "visible" || !document.hasFocus()) return;
    const seen = placed.current ? (keeper.current?.lastSeenSeq() ?? 0) : 0;
    if (seen > 0) engine.reads.saw(id, seen);
  }, [engine, id]);

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
    loadNear();
    markRead();
  }, [loadNear, markRead]);

  useLayoutEffect(() => {
    if (scroller.current) keeper.current ??= new ScrollKeeper(scroller.current);
    const keep = keeper.current;
    if (!keep || phase !== "ready") return;
    if (!placed.current) {
      placed.current = true;
      place(keep, keptStandings.get(id));
    } else if (wantedSeq.current === null) {
      keep.restore();
    }
    if (wantedSeq.current !== null) {
      const entry = keep.show(keyWithSeq(content.current, wantedSeq.current) ?? "", 0.4);
      if (entry) {
        flash(entry);
        wantedSeq.current = null;
      }
    }
    setAway(!keep.stuck || !atNewest);
  }, [id, phase, days, atNewest, jumps]);

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

  const lastSeq = range?.[1] ?? 0;
  useEffect(() => {
    const keep = keeper.current;
    return () => {
      if (!keep || !placed.current) return;
      if (keep.stuck) keptStandings.delete(id);
      else keptStandings.set(id, { ...keep.current, seq: lastSeq });
    };
  }, [id, lastSeq]);

  const { goTo, goToNewest } = view;
  const toNewest = useCallback(() => {
    void goToNewest().then(() => keeper.current?.toEnd());
    keeper.current?.toEnd();
  }, [goToNewest]);
  const toMessage = useCallback(
    (seq: number) => {
      wantedSeq.current = seq;
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
  return { scroller, content, away, onScroll, toNewest, toMessage };
}

/** First look at a conversation: where it was left, at the unread divider, or at the newest. */
function place(keep: ScrollKeeper, kept: Standing | undefined): void {
  if (kept) keep.resume(kept);
  else if (!keep.show("unread", 0.2)) keep.toEnd();
}

function keyWithSeq(content: HTMLElement | null, seq: number): string | null {
  return content?.querySelector<HTMLElement>(`[data-seq="${seq}"]`)?.dataset.key ?? null;
}

function flash(entry: HTMLElement): void {
  entry.dataset.flash = "";
  setTimeout(() => delete entry.dataset.flash, 1_600);
}
