import type { AccountId, LocalMessage } from "../model/types";
import type { MessagesState } from "../state/messages";
import type { Store } from "../state/store";
import type { OutboxShelf } from "./outboxShelf";
import type { Tabs } from "./tabs";

/**
 * Keeps what waits to be sent beyond the life of the tab: a reload, a crash or a closed window loses
 * nothing that was written. What a tab left behind is taken over by the next one that starts.
 */
export class OutboxKeeper {
  private kept: ReadonlyMap<string, LocalMessage> = new Map();
  private done: Promise<void> = Promise.resolve();

  constructor(
    private readonly store: Store,
    private readonly shelf: OutboxShelf,
    private readonly tabs: Tabs,
  ) {
    store.api.subscribe((state, before) => {
      if (state.messages !== before.messages) this.follow(state.messages);
    });
  }

  /** Brings back what other, ended tabs of this account had not sent. */
  async restore(accountId: AccountId): Promise<void> {
    try {
      await this.tabs.exclusively("outbox", () => this.adopt(accountId));
    } catch {
      // A browser that keeps nothing: what is written lives as long as the tab.
    }
  }

  /** Resolves once everything so far is on the shelf. */
  settled(): Promise<void> {
    return this.done;
  }

  private async adopt(accountId: AccountId): Promise<void> {
    const left: LocalMessage[] = [];
    for (const { tab, local } of await this.shelf.all(accountId)) {
      // oxlint-disable-next-line no-await-in-loop -- a handful at most
      if (!(await this.tabs.isAlive(tab))) left.push(local);
    }
    left.sort((a, b) => a.createdAt - b.createdAt);
    for (const local of left) this.store.dispatch({ type: "message/queued", local });
    await this.settled();
  }

  private follow(messages: MessagesState): void {
    const now = pendingOf(messages);
    const before = this.kept;
    this.kept = now;
    const accountId = this.store.get().session.account?.id;
    for (const [clientId, local] of now) {
      if (accountId && before.get(clientId) !== local) this.put(accountId, local);
    }
    for (const clientId of before.keys()) {
      if (!now.has(clientId)) this.later(() => this.shelf.remove(clientId));
    }
  }

  private put(accountId: AccountId, local: LocalMessage): void {
    this.later(() => this.shelf.put({ accountId, tab: this.tabs.own, local }));
  }

  private later(act: () => Promise<void>): void {
    this.done = this.done.then(act).catch(() => undefined);
  }
}

const pendingOf = (messages: MessagesState): ReadonlyMap<string, LocalMessage> =>
  new Map(
    Object.values(messages).flatMap((log) =>
      log.pending.map((local): [string, LocalMessage] => [local.clientId, local]),
    ),
  );
