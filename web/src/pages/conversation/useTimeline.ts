import { useCallback, useEffect, useMemo, useReducer, useRef, useState } from "react";
import { useApp, useClient, useSelfId } from "../../app/hooks";
import type { Conversation } from "../../model/types";
import { messagesIn } from "../../state/log";
import { logOf } from "../../state/messages";
import { lastRange, rangeAt, type Range } from "../../state/ranges";
import { hasHole } from "../../state/versions";
import { timeline, type Day } from "./timeline";

export interface TimelineView {
  readonly phase: "loading" | "ready" | "failed";
  readonly days: readonly Day[];
  readonly range: Range | undefined;
  /** The shown stretch ends with the newest message. */
  readonly atNewest: boolean;
  readonly dividerAfter: number | null;
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
  const shown = useRef<number | null>(startAt);
  const [dividerAfter] = useState(() =>
    conversation.me.unread > 0 ? conversation.me.readSeq : null,
  );

  useEffect(() => {
    const { me, lastSeq } = store.get().conversations.byId[id] ?? conversation;
    const from = shown.current ?? (me.unread > comfortable ? Math.max(1, me.readSeq) : null);
    shown.current ??= from;
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
      ? ((shown.current === null ? undefined : rangeAt(log.ranges, shown.current)) ??
        lastRange(log.ranges))
      : undefined;
  if (range) shown.current = range[1];
  const atNewest = !range || range === lastRange(log.ranges);
  const behind = !!range && range[1] < conversation.lastSeq && !hasHole(log.versions);

  const loadOlder = useCallback(() => {
    if (range && range[0] > 1) history.older(id, range).catch(ignore);
  }, [history, id, range]);
  const loadNewer = useCallback(() => {
    if (range && behind) history.newer(id, range).catch(ignore);
  }, [history, id, range, behind]);
  const goToNewest = useCallback(async () => {
    await history.newest(id).catch(ignore);
    shown.current = null;
    redraw();
  }, [history, id]);
  const goTo = useCallback(
    async (seq: number) => {
      await history.around(id, seq).catch(ignore);
      const found = rangeAt(logOf(store.get().messages, id).ranges, seq);
      if (found) shown.current = seq;
      redraw();
      return !!found;
    },
    [history, id, store],
  );

  const unseen = conversation.type === "group" ? blocked : noOne;
  const days = useMemo(
    () =>
      timeline(messagesIn(log, range), atNewest ? log.pending : [], {
        selfId,
        dividerAfter,
        unseen,
      }),
    [log, range, atNewest, selfId, dividerAfter, unseen],
  );
  return {
    phase,
    days,
    range,
    atNewest: atNewest && !behind,
    dividerAfter,
    loadOlder,
    loadNewer,
    goToNewest,
    goTo,
    retry,
  };
}

const noOne: readonly string[] = [];

/** The reader scrolls again, or the link comes back. */
const ignore = (): undefined => undefined;
