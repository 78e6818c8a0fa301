import type { LocalMessage } from "../model/types";
import { logOf, stored } from "../state/messages";
import type { Store } from "../state/store";
import { threadOf } from "../state/threads";
import { backoffMs } from "../wire/backoff";
import { asFailure, type Failure } from "../wire/failure";
import type { Ops } from "../wire/ops";

interface Wires {
  readonly ops: Ops;
  isReady(): boolean;
  suspectLink(): void;
}

/**
 * Sends what was written, one message at a time and in order per conversation, with the same
 * clientId until the server has answered. Without a link messages wait; a refusal fails them.
 */
export class Outbox {
  private readonly sending = new Set<string>();
  private attempts = 0;

  constructor(
    private readonly store: Store,
    private readonly wires: Wires,
  ) {}

  enqueue(local: LocalMessage): void {
    this.store.dispatch({ type: "message/queued", local });
    void this.flush(local.conversationId);
  }

  retry(conversationId: string, clientId: string): void {
    this.store.dispatch({ type: "message/retried", conversationId, clientId });
    void this.flush(conversationId);
  }

  flushAll(): void {
    for (const id of Object.keys(this.store.get().messages)) void this.flush(id);
  }

  private async flush(conversationId: string): Promise<void> {
    if (this.sending.has(conversationId)) return;
    this.sending.add(conversationId);
    let next = this.next(conversationId);
    while (next && this.wires.isReady()) {
      // oxlint-disable-next-line no-await-in-loop -- order: one at a time
      await this.send(next);
      next = this.next(conversationId);
    }
    this.sending.delete(conversationId);
  }

  private next(conversationId: string): LocalMessage | undefined {
    const { pending } = logOf(this.store.get().messages, conversationId);
    return pending.find((local) => local.state === "sending");
  }

  private async send(local: LocalMessage): Promise<void> {
    const selfId = this.store.get().session.account?.id ?? "";
    try {
      const answer = await this.wires.ops.send(local);
      this.attempts = 0;
      const message = stored(local, answer, selfId, threadOf(this.store.get(), local));
      this.store.dispatch({ type: "message/sent", message, selfId });
    } catch (cause) {
      await this.refused(local, asFailure(cause));
    }
  }

  private async refused(local: LocalMessage, failure: Failure): Promise<void> {
    const { conversationId, clientId } = local;
    if (!failure.passing) {
      const { code } = failure;
      this.store.dispatch({ type: "message/failed", conversationId, clientId, failure: code });
    } else if (failure.code === "timeout") {
      this.wires.suspectLink();
    } else if (this.wires.isReady()) {
      await pause(failure.retryAfterMs ?? backoffMs(++this.attempts, Math.random));
    }
  }
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
