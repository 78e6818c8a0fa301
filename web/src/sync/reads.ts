import type { Store } from "../state/store";
import type { Ops } from "../wire/ops";

const settleMs = 250;

/** Tells the server how far this account has read; only ever forward, the last word wins. */
export class Reads {
  private readonly wanted = new Map<string, number>();
  private timer: ReturnType<typeof setTimeout> | null = null;

  constructor(
    private readonly store: Store,
    private readonly ops: Ops,
  ) {}

  saw(conversationId: string, seq: number): void {
    const held = this.store.get().conversations.byId[conversationId];
    if (!held || seq <= held.me.readSeq || seq > held.lastSeq) return;
    if (seq <= (this.wanted.get(conversationId) ?? 0)) return;
    this.wanted.set(conversationId, seq);
    this.timer ??= setTimeout(() => this.flush(), settleMs);
  }

  /** Also after the link came back: what could not be told is told now. */
  flush(): void {
    this.timer = null;
    for (const [id, seq] of this.wanted) void this.tell(id, seq);
  }

  private async tell(conversationId: string, seq: number): Promise<void> {
    try {
      const answer = await this.ops.read(conversationId, seq);
      if (this.wanted.get(conversationId) === seq) this.wanted.delete(conversationId);
      const userId = this.store.get().session.account?.id ?? "";
      this.store.dispatch({
        type: "conversation/read",
        conversationId,
        userId,
        selfId: userId,
        seq: answer.readSeq || seq,
        unread: answer.unread,
      });
    } catch {
      // Kept in `wanted` for the next flush.
    }
  }
}
