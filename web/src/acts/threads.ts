import type { Store } from "../state/store";
import { threadAt, threadsOf } from "../state/threads";
import { asFailure } from "../wire/failure";
import type { ThreadApi } from "../wire/threadApi";

const pageSize = 50;

/** Reads threads of groups, and says what of them is read and followed. */
export class ThreadActs {
  constructor(
    private readonly store: Store,
    private readonly api: ThreadApi,
  ) {}

  /** The threads with the newest replies, and how many have something unread. */
  async load(conversationId: string): Promise<void> {
    const { items, nextCursor, unreadThreads } = await this.api.page(conversationId, null);
    const threads = items;
    const type = "threads/loaded";
    this.store.dispatch({ type, conversationId, threads, nextCursor, unreadThreads });
  }

  async loadMore(conversationId: string): Promise<void> {
    const cursor = threadsOf(this.store.get().threads, conversationId).nextCursor;
    if (cursor === null) return;
    const { items: threads, nextCursor } = await this.api.page(conversationId, cursor);
    const further = { type: "threads/loaded", conversationId, unreadThreads: null } as const;
    this.store.dispatch({ ...further, threads, nextCursor });
  }

  /** One thread as it stands; one that is not there for the reader is no longer asked for. */
  async refresh(conversationId: string, threadSeq: number): Promise<void> {
    try {
      const thread = await this.api.thread(conversationId, threadSeq);
      this.store.dispatch({ type: "thread/loaded", conversationId, thread });
    } catch (cause) {
      if (asFailure(cause).code !== "not_found") throw cause;
      this.store.dispatch({ type: "thread/missing", conversationId, threadSeq });
      throw cause;
    }
  }

  /** A thread with its newest replies. */
  async open(conversationId: string, threadSeq: number): Promise<void> {
    await this.refresh(conversationId, threadSeq);
    await this.replies(conversationId, threadSeq);
  }

  async older(conversationId: string, threadSeq: number): Promise<void> {
    const held = threadAt(this.store.get().threads, conversationId, threadSeq)?.messages?.[0];
    if (held) await this.replies(conversationId, threadSeq, held.seq);
  }

  private async replies(id: string, threadSeq: number, beforeSeq?: number): Promise<void> {
    const window = { limit: pageSize, ...(beforeSeq === undefined ? {} : { beforeSeq }) };
    const messages = await this.api.replies(id, threadSeq, window);
    const whole = messages.length < pageSize;
    const newest = beforeSeq === undefined;
    const type = "thread/replies";
    this.store.dispatch({ type, conversationId: id, threadSeq, messages, whole, newest });
  }

  /** All of the thread that is here has been seen. */
  async read(conversationId: string, threadSeq: number): Promise<void> {
    const thread = threadAt(this.store.get().threads, conversationId, threadSeq);
    if (!thread || thread.lastSeq <= thread.readSeq) return;
    const { lastSeq, readSeq, unread } = thread;
    const type = "thread/me";
    const me = { readSeq: lastSeq, unread: 0 };
    this.store.dispatch({ type, conversationId, threadSeq, me });
    try {
      await this.api.read(conversationId, threadSeq, lastSeq);
    } catch (cause) {
      this.store.dispatch({ type, conversationId, threadSeq, me: { readSeq, unread } });
      throw cause;
    }
  }

  async follow(conversationId: string, threadSeq: number, following: boolean): Promise<void> {
    const set = { type: "thread/me", conversationId, threadSeq } as const;
    this.store.dispatch({ ...set, me: { following } });
    try {
      await this.api.follow(conversationId, threadSeq, following);
    } catch (cause) {
      this.store.dispatch({ ...set, me: { following: !following } });
      throw cause;
    }
  }
}
