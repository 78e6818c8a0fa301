import type { Store } from "../state/store";
import type { Api } from "../wire/api";
import type { DraftsState } from "../state/drafts";

const settleMs = 1_500;
const storageKey = (userId: string) => `im.drafts.${userId}`;

/** Keeps drafts on this device at once, and on the server a moment after the last key. */
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
      (entry): entry is [string, string] => typeof entry[1] === "string" && entry[1] !== "",
    );
    this.store.dispatch({ type: "drafts/restored", drafts: Object.fromEntries(drafts) });
  }

  changed(conversationId: string): void {
    this.keep();
    this.dirty.add(conversationId);
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

  flush(): void {
    this.timer = null;
    const { drafts, conversations } = this.store.get();
    for (const id of this.dirty) {
      this.dirty.delete(id);
      const draft = drafts[id]?.text ?? "";
      if (draft === (conversations.byId[id]?.me.draft ?? "")) continue;
      this.store.dispatch({ type: "conversation/own", conversationId: id, change: { draft } });
      this.api.setOwnState(id, { draft }).catch(() => this.dirty.add(id));
    }
  }

  private keep(): void {
    const { drafts, session } = this.store.get();
    if (session.account) {
      localStorage.setItem(storageKey(session.account.id), JSON.stringify(textsOf(drafts)));
    }
  }
}

const textsOf = (drafts: DraftsState): Record<string, string> =>
  Object.fromEntries(
    Object.entries(drafts)
      .filter(([, draft]) => draft.text !== "")
      .map(([id, draft]) => [id, draft.text]),
  );
