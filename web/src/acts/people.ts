import type { User } from "../model/types";
import type { Store } from "../state/store";
import type { Api } from "../wire/api";

/** What a person does with other people. */
export class PeopleActs {
  constructor(
    private readonly store: Store,
    private readonly api: Api,
  ) {}

  async find(query: string): Promise<User[]> {
    const users = await this.api.findUsers(query);
    this.store.dispatch({ type: "users/known", users });
    return users;
  }

  async profile(userId: string): Promise<void> {
    this.store.dispatch({ type: "users/known", users: [await this.api.user(userId)] });
  }

  async mutual(userId: string): Promise<User[]> {
    const users = await this.api.mutualContacts(userId);
    this.store.dispatch({ type: "users/known", users });
    return users;
  }

  async request(userId: string, note: string): Promise<void> {
    const request = await this.api.requestContact(userId, note);
    this.store.dispatch({ type: "request/changed", request });
    if (request.status === "accepted") await this.reloadContacts();
  }

  async answer(id: string, status: "accepted" | "rejected" | "canceled"): Promise<void> {
    const request = await this.api.answerRequest(id, status);
    this.store.dispatch({ type: "request/changed", request });
    if (status === "accepted") await this.reloadContacts();
  }

  async rename(userId: string, alias: string): Promise<void> {
    const contact = await this.api.setAlias(userId, alias);
    this.store.dispatch({ type: "contact/changed", contact });
  }

  async remove(userId: string): Promise<void> {
    await this.api.removeContact(userId);
    this.store.dispatch({ type: "contact/removed", userId });
  }

  async setBlocked(userId: string, blocked: boolean): Promise<void> {
    await this.api.setBlocked(userId, blocked);
    this.store.dispatch({ type: "block/changed", userId, blocked });
  }

  private async reloadContacts(): Promise<void> {
    const { items, users } = await this.api.contacts();
    this.store.dispatch({ type: "users/known", users });
    const { blocked } = this.store.get().contacts;
    this.store.dispatch({ type: "contacts/loaded", contacts: items, blocked });
  }
}
