import { useEffect } from "react";
import { useApp, useClient } from "../../app/hooks";
import type { Conversation } from "../../model/types";
import { threadsOf } from "../../state/threads";

/** While a group is open, its threads are held level with the server. */
export function useThreads({ id, type }: Conversation): void {
  const { threads } = useClient();
  const group = type === "group";
  const synced = useApp((s) => s.connection.synced);
  const wanted = useApp((s) => threadsOf(s.threads, id).wanted);
  useEffect(() => {
    if (group && synced) threads.load(id).catch(() => undefined); // Asked again with the next link.
  }, [threads, group, id, synced]);
  useEffect(() => {
    if (!synced) return;
    for (const seq of wanted) threads.refresh(id, seq).catch(() => undefined); // As above.
  }, [threads, id, wanted, synced]);
}
