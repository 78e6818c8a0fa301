import type {
  Account,
  Contact,
  ContactRequest,
  Conversation,
  Found,
  LocalMessage,
  Message,
  OwnState,
  RequestStatus,
  Scheduled,
  ServerInfo,
  SessionEntry,
  User,
} from "../model/types";
import {
  toAccount,
  toContact,
  toContactRequest,
  toConversation,
  toFound,
  toMessage,
  toOwnState,
  toScheduled,
  toServerInfo,
  toSessionEntry,
  toUser,
  usersWithin,
} from "./fromWire";
import type { Http } from "./http";
import { toWireMessage } from "./toWire";
import { isObject, list, maybeText, object } from "./json";

export interface Page<T> {
  readonly items: T[];
  readonly nextCursor: string | null;
}

export interface WithUsers<T> {
  readonly items: T[];
  readonly users: User[];
}

export interface HistoryWindow {
  readonly beforeSeq?: number;
  readonly afterSeq?: number;
  readonly aroundSeq?: number;
  readonly limit: number;
}

/** What is searched for; empty where it does not matter. */
export interface Search {
  readonly query: string;
  readonly conversationId: string;
  readonly senderId: string;
  readonly type: string;
  readonly from: number | null;
  readonly to: number | null;
}

const seg = encodeURIComponent;
const at = (conversationId: string, seq: number) =>
  `/conversations/${seg(conversationId)}/messages/${seq}`;

/** The REST calls of the contract that this client makes, in the client's own nouns. */
export class Api {
  constructor(private readonly http: Http) {}

  async server(): Promise<ServerInfo> {
    return toServerInfo(await this.http.open("/server"));
  }

  async me(): Promise<Account> {
    return toAccount(await this.http.call("/me"));
  }

  async updateMe(change: Partial<Pick<Account, "displayName" | "bio" | "email" | "locale">>) {
    return toAccount(await this.http.call("/me", { method: "PATCH", body: change }));
  }

  async changePassword(oldPassword: string, newPassword: string): Promise<void> {
    await this.http.call("/me/password", { method: "PUT", body: { oldPassword, newPassword } });
  }

  async deleteMe(password: string): Promise<void> {
    await this.http.call("/me", { method: "DELETE", body: { password } });
  }

  async sessions(): Promise<SessionEntry[]> {
    return list(await this.pageOf("/sessions")).map(toSessionEntry);
  }

  async revokeSession(id: string): Promise<void> {
    await this.http.call(`/sessions/${seg(id)}`, { method: "DELETE" });
  }

  async findUsers(query: string): Promise<User[]> {
    const found = object(await this.http.call("/users", { query: { query, limit: 30 } }));
    return list(found.items).map(toUser);
  }

  async user(id: string): Promise<User> {
    return toUser(await this.http.call(`/users/${seg(id)}`));
  }

  async mutualContacts(id: string): Promise<User[]> {
    return (await this.pageOf(`/users/${seg(id)}/mutual-contacts`)).map(toUser);
  }

  async contacts(): Promise<WithUsers<Contact>> {
    const items = await this.pageOf("/contacts");
    return { items: items.map(toContact), users: usersWithin(items) };
  }

  async setAlias(userId: string, alias: string): Promise<Contact> {
    const body = { alias: alias === "" ? null : alias };
    return toContact(await this.http.call(`/contacts/${seg(userId)}`, { method: "PATCH", body }));
  }

  async removeContact(userId: string): Promise<void> {
    await this.http.call(`/contacts/${seg(userId)}`, { method: "DELETE" });
  }

  async contactRequests(direction: "in" | "out"): Promise<WithUsers<ContactRequest>> {
    const items = await this.pageOf("/contact-requests", { direction });
    return { items: items.map(toContactRequest), users: usersWithin(items) };
  }

  async requestContact(userId: string, message: string): Promise<ContactRequest> {
    const body = { userId, ...(message ? { message } : {}) };
    return toContactRequest(await this.http.call("/contact-requests", { method: "POST", body }));
  }

  async answerRequest(id: string, status: Exclude<RequestStatus, "open">): Promise<ContactRequest> {
    const path = `/contact-requests/${seg(id)}`;
    return toContactRequest(await this.http.call(path, { method: "PATCH", body: { status } }));
  }

  async blocks(): Promise<WithUsers<string>> {
    const items = await this.pageOf("/blocks");
    return { items: items.map((item) => toContact(item).userId), users: usersWithin(items) };
  }

  async setBlocked(userId: string, blocked: boolean): Promise<void> {
    await this.http.call(`/blocks/${seg(userId)}`, { method: blocked ? "PUT" : "DELETE" });
  }

  async openDirect(userId: string): Promise<Conversation> {
    const body = { type: "direct", userId };
    return toConversation(await this.http.call("/conversations", { method: "POST", body }));
  }

  async conversationPage(cursor: string | null): Promise<Page<Conversation>> {
    const page = object(await this.http.call("/conversations", { query: { cursor, limit: 100 } }));
    return { items: list(page.items).map(toConversation), nextCursor: maybeText(page.nextCursor) };
  }

  async conversation(id: string): Promise<Conversation> {
    return toConversation(await this.http.call(`/conversations/${seg(id)}`));
  }

  async setOwnState(
    id: string,
    change: Partial<Pick<OwnState, "muted" | "pinned" | "hidden" | "nickname" | "draft">>,
  ): Promise<OwnState | null> {
    const path = `/conversations/${seg(id)}/me`;
    const body = { ...change, ...(change.nickname === "" ? { nickname: null } : {}) };
    const answer = object(await this.http.call(path, { method: "PATCH", body }));
    const me = isObject(answer.me) ? answer.me : answer;
    return isObject(me) && "readSeq" in me ? toOwnState(me) : null;
  }

  async messages(id: string, window: HistoryWindow): Promise<Message[]> {
    const path = `/conversations/${seg(id)}/messages`;
    const found = object(await this.http.call(path, { query: { ...window } }));
    return list(found.items).map(toMessage);
  }

  async setPinned(conversationId: string, seq: number, on: boolean): Promise<Message> {
    const path = `${at(conversationId, seq)}/pin`;
    return toMessage(await this.http.call(path, { method: on ? "PUT" : "DELETE" }));
  }

  async pins(conversationId: string): Promise<Message[]> {
    const found = object(await this.http.call(`/conversations/${seg(conversationId)}/pins`));
    return list(found.items).map(toMessage);
  }

  async setStarred(conversationId: string, seq: number, on: boolean): Promise<void> {
    await this.http.call(`${at(conversationId, seq)}/star`, { method: on ? "PUT" : "DELETE" });
  }

  async stars(): Promise<Message[]> {
    return (await this.pageOf("/stars")).map(toMessage);
  }

  /** Deletes a message for oneself alone. */
  async hide(conversationId: string, seq: number): Promise<void> {
    await this.http.call(`${at(conversationId, seq)}/mine`, { method: "DELETE" });
  }

  async readers(conversationId: string, seq: number): Promise<User[]> {
    return usersWithin(await this.pageOf(`${at(conversationId, seq)}/reads`));
  }

  async search(search: Search, cursor: string | null): Promise<Page<Found>> {
    const { query, conversationId, senderId, type, from, to } = search;
    const asked = {
      query,
      conversationId: conversationId || null,
      senderId: senderId || null,
      type: type || null,
      from: from === null ? null : new Date(from).toISOString(),
      to: to === null ? null : new Date(to).toISOString(),
      cursor,
      limit: 30,
    };
    const page = object(await this.http.call("/messages/search", { query: asked }));
    return { items: list(page.items).map(toFound), nextCursor: maybeText(page.nextCursor) };
  }

  async schedule(local: LocalMessage, sendAt: number): Promise<Scheduled> {
    const path = `/conversations/${seg(local.conversationId)}/scheduled`;
    const body = { sendAt: new Date(sendAt).toISOString(), ...toWireMessage(local) };
    return toScheduled(await this.http.call(path, { method: "POST", body }));
  }

  async scheduled(conversationId: string): Promise<Scheduled[]> {
    return (await this.pageOf("/scheduled", { conversationId })).map(toScheduled);
  }

  async reschedule(id: string, change: { sendAt: number; text: string }): Promise<Scheduled> {
    const body = { sendAt: new Date(change.sendAt).toISOString(), body: { text: change.text } };
    const path = `/scheduled/${seg(id)}`;
    return toScheduled(await this.http.call(path, { method: "PATCH", body }));
  }

  async unschedule(id: string): Promise<void> {
    await this.http.call(`/scheduled/${seg(id)}`, { method: "DELETE" });
  }

  async sendScheduled(id: string): Promise<void> {
    await this.http.call(`/scheduled/${seg(id)}/send`, { method: "POST" });
  }

  /** Every item of a list, page after page. */
  private async pageOf(path: string, query: Record<string, string> = {}): Promise<unknown[]> {
    const items: unknown[] = [];
    let cursor: string | null = null;
    do {
      // oxlint-disable-next-line no-await-in-loop -- the next page is named by this one
      const page = object(await this.http.call(path, { query: { ...query, cursor, limit: 100 } }));
      items.push(...list(page.items));
      cursor = maybeText(page.nextCursor);
    } while (cursor);
    return items;
  }
}
