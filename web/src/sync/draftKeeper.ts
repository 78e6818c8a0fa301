import type { Store } from "../state/store";
import type { Api } from "../wire/api";

const settleMs = 1_500;
const storageKey = (userId: string) => `im.drafts.${userId}`;

/**
 * Keeps drafts on this device at once, and on the server a moment after the last key. On the device
 * only what the server does not know yet: what it knows may have been sent elsewhere meanwhile.
 */
export class DraftKeeper {
  private readonly dirty = new Set<string>();
  private timer: ReturnType<typeof setTimeout> | null = null;

  constructor(
    private readonly store: Store,
    private readonly api: Api,
  ) {}

  restore(userId: string): void {
    const kept: unknown = JSON.parse(localStorage.getItem(storageKey(userId)) ?? "{}");
    if (typeof kept !== "object" || kept === null) return;
    const drafts = Object.entries(kept).filter(
      (entry): entry is [string, string] => typeof entry[1] === "string",
    );
    for (const [id] of drafts) this.dirty.add(id);
    this.store.dispatch({ type: "drafts/restored", drafts: Object.fromEntries(drafts) });
  }

  changed(conversationId: string): void {
    this.dirty.add(conversationId);
    this.keep();
    if (this.timer) clearTimeout(this.timer);
    this.timer = setTimeout(() => this.flush(), settleMs);
  }

  /** Something was written here that the server does not know yet. */
  isDirty(conversationId: string): boolean {
    return this.dirty.has(conversationId);
  }

  /** Logging out leaves nothing written behind. */
  clear(userId: string): void {
    localStorage.removeItem(storageKey(userId));
    this.dirty.clear();
  }

  /** Tells the server; what it cannot be told now waits for the next key or the next link. */
  flush(): void {
    this.timer = null;
    for (const id of this.dirty) void this.tell(id);
  }

  private async tell(id: string): Promise<void> {
    const { drafts, conversations } = this.store.get();
    const before = conversations.byId[id]?.me.draft;
    if (before === undefined) return; // Not loaded yet: the next link tells it.
    const draft = drafts[id]?.text ?? "";
    this.dirty.delete(id);
    try {
      if (draft !== before) {
        this.store.dispatch({ type: "conversation/own", conversationId: id, change: { draft } });
        await this.api.setOwnState(id, { draft });
      }
    } catch {
      this.dirty.add(id);
      const change = { draft: before };
      this.store.dispatch({ type: "conversation/own", conversationId: id, change });
    }
    this.keep();
  }

  private keep(): void {
    const { drafts, session } = this.store.get();
    if (!session.account) return;
    const texts = [...this.dirty].map((id) => [id, drafts[id]?.text ?? ""]);
    localStorage.setItem(storageKey(session.account.id), JSON.stringify(Object.fromEntries(texts)));
  }
}
