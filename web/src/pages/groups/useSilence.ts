import { useEffect, useMemo, useState } from "react";
import { useApp, useSelfId } from "../../app/hooks";
import type { Conversation } from "../../model/types";
import { newestWhere, type Log } from "../../state/log";
import { logOf } from "../../state/messages";
import { silenceIn, type Silence } from "../../state/rights";

export interface SilenceView {
  readonly silence: Silence | null;
  readonly now: number;
}

/** Why one may not write in this conversation now; fresh every second while waiting helps. */
export function useSilence(conversation: Conversation): SilenceView {
  const selfId = useSelfId();
  const { id, slowModeSeconds } = conversation;
  const log = useApp((s) => logOf(s.messages, id));
  const [now, setNow] = useState(() => Date.now());
  const lastSentAt = useMemo(
    () => (slowModeSeconds > 0 ? lastOwn(log, selfId) : 0),
    [slowModeSeconds, log, selfId],
  );
  const at = Math.max(now, lastSentAt);
  const silence = silenceIn(conversation, lastSentAt, at);
  const waits = silence !== null && "until" in silence;
  useEffect(() => {
    if (!waits) return;
    setNow(Date.now());
    const timer = setInterval(() => setNow(Date.now()), 1_000);
    return () => clearInterval(timer);
  }, [waits]);
  return { silence, now: at };
}

function lastOwn(log: Log, selfId: string): number {
  const own = newestWhere(log, (m) => m.senderId === selfId && m.body.kind !== "system");
  const underway = log.pending.filter((l) => l.state === "sending").map((l) => l.createdAt);
  return Math.max(own?.sentAt ?? 0, ...underway);
}
