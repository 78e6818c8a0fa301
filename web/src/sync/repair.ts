import { logOf } from "../state/messages";
import type { Store } from "../state/store";
import { hasHole } from "../state/versions";
import type { Ops } from "../wire/ops";
import type { Rosters } from "./rosters";

const patienceMs = 1_000;

/**
 * Closes holes in a conversation's versions by `changes`. A hole gets a second to close by itself:
 * answers and events may arrive in either order.
 */
export class Repair {
  private readonly waiting = new Map<string, ReturnType<typeof setTimeout>>();
  private readonly running = new Map<string, Promise<void>>();

  constructor(
    private readonly store: Store,
    private readonly ops: Ops,
    private readonly rosters: Rosters,
  ) {
    store.api.subscribe(({ messages }, before) => {
      if (messages === before.messages) return;
      for (const id of Object.keys(messages)) {
        if (messages[id] !== before.messages[id]) this.consider(id);
      }
    });
  }

  /** Looks at one conversation after something happened to it. */
  private consider(conversationId: string): void {
    if (this.waiting.has(conversationId) || !this.holed(conversationId)) return;
    const timer = setTimeout(() => {
      this.waiting.delete(conversationId);
      if (this.holed(conversationId)) void this.now(conversationId);
    }, patienceMs);
    this.waiting.set(conversationId, timer);
  }

  /** Fetches without waiting: after a hint, or when the link came back. */
  now(conversationId: string): Promise<void> {
    const running = this.running.get(conversationId);
    if (running) return running;
    const work = this.fetch(conversationId)
      .catch(() => undefined) // Looked at again below; where the link fell, coming back starts anew.
      .finally(() => {
        this.running.delete(conversationId);
        this.consider(conversationId);
      });
    this.running.set(conversationId, work);
    return work;
  }

  private holed(conversationId: string): boolean {
    const { conversations, messages } = this.store.get();
    const known = conversationId in conversations.byId;
    return known && hasHole(logOf(messages, conversationId).versions);
  }

  private async fetch(conversationId: string): Promise<void> {
    let more = true;
    while (more) {
      const { messages, session } = this.store.get();
      const since = logOf(messages, conversationId).versions.contiguous;
      // oxlint-disable-next-line no-await-in-loop -- each page starts where the last one ended
      const changes = await this.ops.changes(conversationId, since);
      this.store.dispatch({
        type: "messages/changed",
        conversationId,
        messages: changes.items,
        version: changes.version,
        reset: changes.reset,
        selfId: session.account?.id ?? "",
      });
      if (changes.conversation) {
        this.store.dispatch({ type: "conversation/updated", conversation: changes.conversation });
      }
      if (changes.membersChanged) this.rosters.refresh(conversationId);
      more = changes.more && !changes.reset && changes.version > since;
    }
  }
}
