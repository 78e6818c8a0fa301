import type { Ops } from "../wire/ops";

const repeatMs = 4_000;

/** Tells the others that one types: at once, then every few seconds, and when it stops. */
export class TypingSignal {
  private readonly toldAt = new Map<string, number>();

  constructor(private readonly ops: Ops) {}

  typed(conversationId: string, now = Date.now()): void {
    if (now - (this.toldAt.get(conversationId) ?? 0) < repeatMs) return;
    this.toldAt.set(conversationId, now);
    this.ops.typing(conversationId, true);
  }

  stopped(conversationId: string): void {
    if (this.toldAt.delete(conversationId)) this.ops.typing(conversationId, false);
  }
}
