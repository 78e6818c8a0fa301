import { useCallback, useEffect, useState } from "react";
import { useApp, useClient } from "../../app/hooks";
import type { LocalMessage, Message } from "../../model/types";
import { logOf } from "../../state/messages";
import { threadAt, threadOf, type HeldThread } from "../../state/threads";
import { asFailure } from "../../wire/failure";

export interface ThreadSnapshot {
  readonly phase: "loading" | "ready" | "missing" | "failed";
  readonly thread: HeldThread | undefined;
  readonly messages: readonly Message[];
  readonly pending: readonly LocalMessage[];
  readonly retry: () => void;
}

const nothing: readonly Message[] = [];

/** The snapshot of one thread, read when it is opened and with each new link. */
export function useThread(conversationId: string, seq: number): ThreadSnapshot {
  const { threads, store } = useClient();
  const synced = useApp((s) => s.connection.synced);
  const thread = useApp((s) => threadAt(s.threads, conversationId, seq));
  const waiting = useApp((s) => logOf(s.messages, conversationId).pending);
  const [phase, setPhase] = useState<ThreadSnapshot["phase"]>("loading");
  const load = useCallback(() => {
    threads.open(conversationId, seq).then(
      () => setPhase("ready"),
      (cause: unknown) => setPhase(asFailure(cause).code === "not_found" ? "missing" : "failed"),
    );
  }, [threads, conversationId, seq]);
  useEffect(load, [load, synced]);
  const retry = () => {
    setPhase("loading");
    load();
  };
  return {
    phase,
    thread,
    messages: thread?.messages ?? nothing,
    pending: waiting.filter((local) => threadOf(store.get(), local) === seq),
    retry,
  };
}
