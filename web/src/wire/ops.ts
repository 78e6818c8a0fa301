import type { Head, LocalMessage, Message, Presence } from "../model/types";
import {
  toHead,
  toMessage,
  toPresence,
  toSharedConversation,
  type SharedConversation,
} from "./fromWire";
import { flag, time, isObject, list, maybeText, maybeTime, number, object, text } from "./json";
import type { Link } from "./link";
import { toWireMessage } from "./toWire";

export interface Changes {
  readonly items: Message[];
  readonly version: number;
  readonly more: boolean;
  readonly conversation: SharedConversation | null;
  readonly membersChanged: boolean;
  readonly reset: boolean;
}

export interface Heads {
  readonly heads: Head[];
  readonly epoch: string;
  readonly contactsVersion: string;
}

/** The gateway operations of the contract that this client uses. */
export class Ops {
  constructor(private readonly link: Link) {}

  async send(local: LocalMessage) {
    const d = object(
      await this.link.request("message.send", {
        conversationId: local.conversationId,
        ...toWireMessage(local),
      }),
    );
    return {
      seq: number(d.seq),
      version: number(d.version),
      sentAt: time(d.sentAt),
      expiresAt: maybeTime(d.expiresAt),
    };
  }

  async edit(conversationId: string, seq: number, newText: string): Promise<Message> {
    const d = { conversationId, seq, body: { text: newText } };
    return toMessage(await this.link.request("message.edit", d));
  }

  async recall(conversationId: string, seq: number): Promise<Message> {
    return toMessage(await this.link.request("message.recall", { conversationId, seq }));
  }

  async react(conversationId: string, seq: number, emoji: string, on: boolean): Promise<Message> {
    const op = on ? "message.react" : "message.unreact";
    return toMessage(await this.link.request(op, { conversationId, seq, emoji }));
  }

  async vote(conversationId: string, seq: number, options: readonly number[]): Promise<Message> {
    return toMessage(await this.link.request("message.vote", { conversationId, seq, options }));
  }

  async closePoll(conversationId: string, seq: number): Promise<Message> {
    return toMessage(await this.link.request("message.close", { conversationId, seq }));
  }

  async read(conversationId: string, seq: number): Promise<{ readSeq: number; unread: number }> {
    const d = object(await this.link.request("conversation.read", { conversationId, seq }));
    return { readSeq: number(d.readSeq), unread: number(d.unread) };
  }

  async changes(conversationId: string, sinceVersion: number): Promise<Changes> {
    const request = { conversationId, sinceVersion, limit: 200 };
    const d = object(await this.link.request("changes.list", request));
    return {
      items: list(d.items).map(toMessage),
      version: number(d.version),
      more: flag(d.more),
      conversation: isObject(d.conversation) ? toSharedConversation(d.conversation) : null,
      membersChanged: flag(d.membersChanged),
      reset: flag(d.reset),
    };
  }

  /** Every page of `sync`. */
  async heads(): Promise<Heads> {
    const heads: Head[] = [];
    let cursor: string | null = null;
    let first: Record<string, unknown> | null = null;
    do {
      const request: Record<string, unknown> = { limit: 1000, ...(cursor ? { cursor } : {}) };
      // oxlint-disable-next-line no-await-in-loop -- the next page is named by this one
      const page = object(await this.link.request("sync", request));
      first ??= page;
      heads.push(...list(page.heads).map(toHead));
      cursor = maybeText(page.nextCursor);
    } while (cursor);
    const contactsVersion = String(first.contactsVersion ?? "");
    return { heads, epoch: String(first.epoch ?? ""), contactsVersion };
  }

  typing(conversationId: string, on: boolean): void {
    this.link.tell("typing", { conversationId, on });
  }

  setPresence(status: "online" | "away"): void {
    this.link.tell("presence.set", { status });
  }

  async subscribePresence(userIds: readonly string[]): Promise<Record<string, Presence>> {
    const d = object(await this.link.request("presence.subscribe", { userIds }));
    return Object.fromEntries(
      list(d.items).map((item) => [text(object(item).userId), toPresence(item)]),
    );
  }
}
