import type { Message, Thread } from "../model/types";
import type { Page } from "./api";
import { toMessage } from "./fromWire";
import type { Http } from "./http";
import { flag, isObject, list, maybeText, number, object, type Json } from "./json";

export interface ThreadPage extends Page<Thread> {
  readonly unreadThreads: number;
}

/** How a thread stands with the reader. */
export const toThreadMarks = (d: Json): Pick<Thread, "following" | "readSeq" | "unread"> => ({
  following: flag(d.following),
  readSeq: number(d.readSeq),
  unread: number(d.unread),
});

export function toThread(value: unknown): Thread {
  const d = object(value);
  return {
    root: toMessage(d.root),
    replies: number(d.replies),
    lastSeq: number(d.lastSeq),
    lastReply: isObject(d.lastReply) ? toMessage(d.lastReply) : null,
    ...toThreadMarks(d),
  };
}

const at = (conversationId: string, rest = "") =>
  `/conversations/${encodeURIComponent(conversationId)}/threads${rest}`;

/** The REST calls about threads of groups. */
export class ThreadApi {
  constructor(private readonly http: Http) {}

  async page(conversationId: string, cursor: string | null): Promise<ThreadPage> {
    const page = object(
      await this.http.call(at(conversationId), { query: { cursor, limit: 100 } }),
    );
    return {
      items: list(page.items).map(toThread),
      nextCursor: maybeText(page.nextCursor),
      unreadThreads: number(page.unreadThreads),
    };
  }

  async thread(conversationId: string, seq: number): Promise<Thread> {
    return toThread(await this.http.call(at(conversationId, `/${seq}`)));
  }

  async replies(
    conversationId: string,
    seq: number,
    window: { beforeSeq?: number; limit: number },
  ): Promise<Message[]> {
    const path = at(conversationId, `/${seq}/messages`);
    return list(object(await this.http.call(path, { query: { ...window } })).items).map(toMessage);
  }

  async read(conversationId: string, seq: number, upTo: number): Promise<void> {
    const body = { seq: upTo };
    await this.http.call(at(conversationId, `/${seq}/read`), { method: "PUT", body });
  }

  async follow(conversationId: string, seq: number, on: boolean): Promise<void> {
    await this.http.call(at(conversationId, `/${seq}/follow`), { method: on ? "PUT" : "DELETE" });
  }
}
