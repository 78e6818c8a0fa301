import type { Message } from "../model/types";
import { previousOf } from "../state/messages";
import type { Store } from "../state/store";
import type { Api } from "../wire/api";

const patienceMs = 6_000;

/**
 * Deletes messages for oneself. They are gone from the screen at once and from the server a moment
 * later: until then it can be taken back, for the server gives nothing back.
 */
export class Hiding {
  private readonly waiting = new Map<Message, ReturnType<typeof setTimeout>>();

  constructor(
    private readonly store: Store,
    private readonly api: Api,
  ) {}

  hide(messages: readonly Message[]): void {
    for (const message of messages.toSorted((a, b) => b.seq - a.seq)) {
      const { conversationId, seq } = message;
      const previous = previousOf(this.store.get().messages, conversationId, seq);
      this.store.dispatch({ type: "message/hidden", conversationId, seq, previous });
      this.waiting.set(
        message,
        setTimeout(() => void this.tell(message), patienceMs),
      );
    }
  }

  undo(messages: readonly Message[]): void {
    for (const message of messages) {
      const timer = this.waiting.get(message);
      if (timer === undefined) continue;
      clearTimeout(timer);
      this.waiting.delete(message);
      this.store.dispatch({ type: "message/unhidden", message });
    }
  }

  /** The page goes away: nothing can be taken back any more. */
  flush(): void {
    for (const [message, timer] of this.waiting) {
      clearTimeout(timer);
      void this.tell(message);
    }
  }

  private async tell(message: Message): Promise<void> {
    this.waiting.delete(message);
    try {
      await this.api.hide(message.conversationId, message.seq);
    } catch {
      this.store.dispatch({ type: "message/unhidden", message });
    }
  }
}
