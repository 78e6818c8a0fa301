import { useCallback, useEffect, useMemo, useReducer, useRef, useState } from "react";
import { useApp, useClient, useSelfId } from "../../app/hooks";
import type { Conversation } from "../../model/types";
import { messagesIn, type Log } from "../../state/log";
import { logOf } from "../../state/messages";
import { lastRange, rangeAt, type Range } from "../../state/ranges";
import { hasHole } from "../../state/versions";
import { timeline, type Day } from "./timeline";
import { firstWindow, within, type Window } from "./window";

export interface TimelineView {
  readonly phase: "loading" | "ready" | "failed";
  readonly log: Log;
  /** The stretch that is loaded, and what of it is drawn. */
  readonly range: Range | undefined;
  readonly shown: Range | undefined;
  readonly days: readonly Day[];
  /** The shown stretch ends with the newest message. */
  readonly atNewest: boolean;
  readonly draw: (wanted: Window) => void;
  readonly loadOlder: () => void;
  readonly loadNewer: () => void;
  readonly goToNewest: () => Promise<void>;
  /** Loads and shows the stretch around a message. */
  readonly goTo: (seq: number) => Promise<boolean>;
  readonly retry: () => void;
}

const comfortable = 40;

/** The snapshot of the message column: one loaded stretch, and the ways to another. */
export function useTimeline(conversation: Conversation, startAt: number | null): TimelineView {
  const { id } = conversation;
  const { engine, store } = useClient();
  const { history } = engine;
  const selfId = useSelfId();
  const log = useApp((s) => logOf(s.messages, id));
  const blocked = useApp((s) => s.contacts.blocked);
  const [phase, setPhase] = useState<TimelineView["phase"]>("loading");
  const [attempt, setAttempt] = useState(0);
  const [, redraw] = useReducer((n: number) => n + 1, 0);
  const synced = useApp((s) => s.connection.synced);
  // A seq of the stretch on the screen; the stretch grows, it does not jump to a later one.
  const stretch = useRef<number | null>(startAt);
  const middle = useRef<number | null>(startAt);
  const [wanted, setWanted] = useState<Window | null>(null);
  const [dividerAfter] = useState(() =>
    conversation.me.unread > 0 ? conversation.me.readSeq : null,
  );

  useEffect(() => {
    const { me, lastSeq } = store.get().conversations.byId[id] ?? conversation;
    const from = stretch.current ?? (me.unread > comfortable ? Math.max(1, me.readSeq) : null);
    stretch.current ??= from;
    const load = from === null || from > lastSeq ? history.newest(id) : history.around(id, from);
    load.then(
      () => setPhase("ready"),
      () => setPhase("failed"),
    );
    // oxlint-disable-next-line react/exhaustive-deps -- once per conversation and attempt
  }, [id, attempt]);

  const retry = useCallback(() => {
    setPhase("loading");
    setAttempt((n) => n + 1);
  }, []);
  useEffect(() => {
    if (phase === "failed" && synced) retry();
    // oxlint-disable-next-line react/exhaustive-deps -- when the connection is back, not when loading failed
  }, [synced]);

  const range =
    phase === "ready"
      ? ((stretch.current === null ? undefined : rangeAt(log.ranges, stretch.current)) ??
        lastRange(log.ranges))
      : undefined;
  if (range) stretch.current = range[1];
  const atNewest = !range || range === lastRange(log.ranges);
  const divider = useMemo(
    () => unreadFrom(log, range, dividerAfter, selfId),
    [log, range, dividerAfter, selfId],
  );
  const [from, to] =
    (range && (within(wanted, range) ?? drawn(log, range, middle.current ?? divider))) ?? nothing;
  const behind = !!range && range[1] < conversation.lastSeq && !hasHole(log.versions);

  const loadOlder = useCallback(() => {
    if (range && range[0] > 1) history.older(id, range).catch(ignore);
  }, [history, id, range]);
  const loadNewer = useCallback(() => {
    if (range && behind) history.newer(id, range).catch(ignore);
  }, [history, id, range, behind]);
  const goToNewest = useCallback(async () => {
    await history.newest(id).catch(ignore);
    stretch.current = null;
    middle.current = Infinity;
    setWanted(null);
    redraw();
  }, [history, id]);
  const goTo = useCallback(
    async (seq: number) => {
      await history.around(id, seq).catch(ignore);
      const found = rangeAt(logOf(store.get().messages, id).ranges, seq);
      if (found) {
        stretch.current = seq;
        middle.current = seq;
        setWanted(null);
      }
      redraw();
      return !!found;
    },
    [history, id, store],
  );

  const unseen = conversation.type === "group" ? blocked : noOne;
  const atEnd = atNewest && (!range || to === range[1]);
  const shown = useMemo((): Range | undefined => (to > 0 ? [from, to] : undefined), [from, to]);
  const days = useMemo(
    () =>
      timeline(messagesIn(log, shown && [from - 1, to + 1]), atEnd ? log.pending : [], {
        selfId,
        dividerAfter: divider !== null && divider >= from ? divider - 1 : null,
        unseen,
        ...(shown ? { within: shown } : {}),
      }),
    [log, shown, from, to, atEnd, selfId, divider, unseen],
  );
  return {
    phase,
    log,
    range,
    shown,
    days,
    atNewest: atNewest && !behind,
    draw: setWanted,
    loadOlder,
    loadNewer,
    goToNewest,
    goTo,
    retry,
  };
}

const noOne: readonly string[] = [];
const nothing: Range = [1, 0];

const drawn = (log: Log, range: Range, middle: number | null): Range | null =>
  within(firstWindow(log, range, middle ?? range[1]), range);

/** The first message of others that was not read when the conversation was opened. */
function unreadFrom(
  { bySeq }: Log,
  range: Range | undefined,
  dividerAfter: number | null,
  selfId: string,
): number | null {
  if (!range || dividerAfter === null || range[0] > dividerAfter + 1) return null;
  for (let seq = dividerAfter + 1; seq <= range[1]; seq++) {
    const message = bySeq.get(seq);
    if (message && message.senderId !== selfId) return seq;
  }
  return null;
}

/** The reader scrolls again, or the link comes back. */
const ignore = (): undefined => undefined;
