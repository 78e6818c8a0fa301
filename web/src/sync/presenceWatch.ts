import type { AppState, Store } from "../state/store";
import type { Ops } from "../wire/ops";

const limit = 500;
const settleMs = 300;

/** Subscribes to the presence of those one may see on the screen: contacts and direct peers. */
export class PresenceWatch {
  private subscribed = "";
  private timer: ReturnType<typeof setTimeout> | null = null;

  constructor(
    private readonly store: Store,
    private readonly ops: Ops,
    private readonly isReady: () => boolean,
  ) {
    store.api.subscribe((state, before) => {
      if (state.contacts.byUserId !== before.contacts.byUserId) this.later();
      if (state.conversations.byId !== before.conversations.byId) this.later();
    });
  }

  linkReady(): void {
    this.subscribed = "";
    this.later();
  }

  private later(): void {
    this.timer ??= setTimeout(() => {
      this.timer = null;
      void this.subscribe();
    }, settleMs);
  }

  private async subscribe(): Promise<void> {
    const wanted = watched(this.store.get());
    const key = wanted.toSorted().join();
    if (!this.isReady() || key === this.subscribed) return;
    this.subscribed = key;
    const items = await this.ops.subscribePresence(wanted).catch(() => null);
    if (items) this.store.dispatch({ type: "presence/replaced", items });
    else this.subscribed = "";
  }
}

function watched({ contacts, conversations, session }: AppState): string[] {
  const peers = Object.values(conversations.byId).map((c) => c.peer?.userId);
  const all = new Set([...peers, ...Object.keys(contacts.byUserId)]);
  return [...all].filter((id): id is string => !!id && id !== session.account?.id).slice(0, limit);
}
