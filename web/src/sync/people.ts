import type { Store } from "../state/store";
import type { Api } from "../wire/api";
import { asFailure } from "../wire/failure";

const atOnce = 4;

/** Learns who people are: contacts and requests as a whole, single profiles when a view asks. */
export class People {
  private readonly asked = new Set<string>();
  private readonly queue: string[] = [];
  private busy = 0;

  constructor(
    private readonly store: Store,
    private readonly api: Api,
  ) {}

  need(userId: string): void {
    if (userId === "" || this.asked.has(userId) || this.store.get().users[userId]) return;
    this.asked.add(userId);
    this.queue.push(userId);
    void this.work();
  }

  forget(): void {
    this.asked.clear();
    this.queue.length = 0;
  }

  async loadContacts(): Promise<void> {
    const [contacts, blocks, incoming, outgoing] = await Promise.all([
      this.api.contacts(),
      this.api.blocks(),
      this.api.contactRequests("in"),
      this.api.contactRequests("out"),
    ]);
    const users = [contacts, blocks, incoming, outgoing].flatMap((found) => found.users);
    this.store.dispatch({ type: "users/known", users });
    this.store.dispatch({
      type: "contacts/loaded",
      contacts: contacts.items,
      blocked: blocks.items,
    });
    const requests = [...incoming.items, ...outgoing.items];
    this.store.dispatch({ type: "requests/loaded", requests });
  }

  private async work(): Promise<void> {
    if (this.busy >= atOnce) return;
    const userId = this.queue.shift();
    if (userId === undefined) return;
    this.busy++;
    try {
      const user = await this.api.user(userId);
      this.store.dispatch({ type: "users/known", users: [user] });
    } catch (cause) {
      this.missed(userId, asFailure(cause).code);
    }
    this.busy--;
    void this.work();
  }

  private missed(userId: string, code: string): void {
    if (code !== "not_found") return void this.asked.delete(userId);
    const gone = { id: userId, username: "", displayName: "", avatarUrl: null, bio: "" };
    this.store.dispatch({ type: "users/known", users: [{ ...gone, deleted: true }] });
  }
}
