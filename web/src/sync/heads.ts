import type { Head } from "../model/types";
import { logOf } from "../state/messages";
import type { Store } from "../state/store";
import type { Api } from "../wire/api";
import type { Ops } from "../wire/ops";
import type { People } from "./people";
import type { Repair } from "./repair";

const manyStale = 20;
const atOnce = 4;

/** Brings the store level with the server: `sync`, compare, fetch only what differs. */
export class HeadSync {
  private epoch: string | null = null;
  private contactsVersion: string | null = null;

  constructor(
    private readonly store: Store,
    private readonly api: Api,
    private readonly ops: Ops,
    private readonly people: People,
    private readonly repair: Repair,
  ) {}

  forget(): void {
    this.epoch = null;
    this.contactsVersion = null;
  }

  /** The cold start: the whole list, page by page. */
  async loadList(): Promise<void> {
    let cursor: string | null = null;
    do {
      // oxlint-disable-next-line no-await-in-loop -- the next page is named by this one
      const page = await this.api.conversationPage(cursor);
      cursor = page.nextCursor;
      const conversations = page.items;
      this.store.dispatch({ type: "conversations/loaded", conversations, last: cursor === null });
    } while (cursor);
  }

  async run(): Promise<void> {
    const before = new Set(Object.keys(this.store.get().conversations.byId));
    const { heads, epoch, contactsVersion } = await this.ops.heads();
    if (this.epoch !== null && this.epoch !== epoch) this.store.dispatch({ type: "epoch/changed" });
    const restored = this.epoch !== null && this.epoch !== epoch;
    this.epoch = epoch;
    if (this.contactsVersion !== contactsVersion || contactsVersion === "") {
      await this.people.loadContacts();
      this.contactsVersion = contactsVersion;
    }
    this.dropGone(before, heads);
    await (restored || !this.store.get().conversations.loaded
      ? this.loadList()
      : this.level(heads));
  }

  private dropGone(before: ReadonlySet<string>, heads: readonly Head[]): void {
    const present = new Set(heads.map(([id]) => id));
    for (const conversationId of before) {
      if (present.has(conversationId)) continue;
      this.store.dispatch({ type: "conversation/removed", conversationId, reason: "gone" });
    }
  }

  private async level(heads: readonly Head[]): Promise<void> {
    const stale = heads.filter((head) => this.differs(head)).map(([id]) => id);
    for (const [conversationId, , version] of heads) {
      this.store.dispatch({ type: "version/heard", conversationId, version });
    }
    if (stale.length > manyStale) await this.loadList();
    else await eachOf(stale, (id) => this.refetch(id));
    const { messages } = this.store.get();
    const opened = stale.filter((id) => logOf(messages, id).ranges.length > 0);
    await eachOf(opened, (id) => this.repair.now(id));
  }

  private differs([id, lastSeq, version, readSeq, meVersion]: Head): boolean {
    const { conversations, messages } = this.store.get();
    const held = conversations.byId[id];
    if (!held) return true;
    const { me } = held;
    return (
      held.lastSeq !== lastSeq ||
      logOf(messages, id).versions.contiguous < version ||
      me.readSeq !== readSeq ||
      me.meVersion !== meVersion
    );
  }

  async refetch(id: string): Promise<void> {
    const conversation = await this.api.conversation(id).catch(() => null);
    if (!conversation) return;
    this.store.dispatch({
      type: "conversations/loaded",
      conversations: [conversation],
      last: false,
    });
  }
}

async function eachOf(ids: readonly string[], work: (id: string) => Promise<void>): Promise<void> {
  const queue = [...ids];
  const worker = async () => {
    for (let id = queue.shift(); id !== undefined; id = queue.shift()) {
      // oxlint-disable-next-line no-await-in-loop -- a few at once, not all
      await work(id);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
}
