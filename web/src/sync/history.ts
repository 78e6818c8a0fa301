import type { Message } from "../model/types";
import { isMentioned } from "../state/conversations";
import { logOf } from "../state/messages";
import { lastRange, rangeAt, type Range } from "../state/ranges";
import type { Store } from "../state/store";
import type { Api } from "../wire/api";

const pageSize = 50;
const widePage = 200;

/** Loads stretches of a conversation's history into the store. */
export class History {
  private readonly running = new Map<string, Promise<void>>();

  constructor(
    private readonly store: Store,
    private readonly api: Api,
  ) {}

  /** The newest page, unless it is there. */
  newest(id: string): Promise<void> {
    const conversation = this.store.get().conversations.byId[id];
    const last = lastRange(logOf(this.store.get().messages, id).ranges);
    const held = last && conversation && last[1] >= conversation.lastSeq;
    if (held && (last[0] === 1 || last[1] - last[0] >= pageSize / 2)) return Promise.resolve();
    if (conversation?.lastSeq === 0) return Promise.resolve();
    return this.once(`${id} newest`, async () => {
      const messages = await this.api.messages(id, { limit: pageSize });
      this.took(id, messages, spanOf(messages, { from: messages.length < pageSize ? 1 : null }));
    });
  }

  around(id: string, seq: number): Promise<void> {
    const range = rangeAt(logOf(this.store.get().messages, id).ranges, seq);
    if (range && range[1] - range[0] > 10) return Promise.resolve();
    return this.once(`${id} around ${seq}`, async () => {
      const messages = await this.api.messages(id, { aroundSeq: seq, limit: pageSize });
      this.took(id, messages, spanOf(messages, {}));
    });
  }

  older(id: string, range: Range): Promise<void> {
    return this.once(`${id} older`, async () => {
      const before = range[0];
      const messages = await this.api.messages(id, { beforeSeq: before, limit: pageSize });
      const from = messages.length < pageSize ? 1 : null;
      this.took(id, messages, spanOf(messages, { from, to: before - 1 }));
    });
  }

  newer(id: string, range: Range): Promise<void> {
    return this.once(`${id} newer`, async () => {
      const after = range[1];
      const messages = await this.api.messages(id, { afterSeq: after, limit: pageSize });
      this.took(id, messages, spanOf(messages, { from: after + 1 }));
    });
  }

  /** The next message after one that calls somebody by name; loads on until it is found. */
  async nextMention(id: string, afterSeq: number, userId: string): Promise<number | null> {
    const lastSeq = this.store.get().conversations.byId[id]?.lastSeq ?? 0;
    let from = afterSeq + 1;
    while (from <= lastSeq) {
      const { bySeq, ranges } = logOf(this.store.get().messages, id);
      const end = rangeAt(ranges, from)?.[1] ?? from - 1;
      for (let seq = from; seq <= end; seq++) {
        const message = bySeq.get(seq);
        if (message && message.senderId !== userId && isMentioned(message, userId)) return seq;
      }
      if (end >= lastSeq) return null;
      // oxlint-disable-next-line no-await-in-loop -- each page starts where the last one ended
      const messages = await this.api.messages(id, { afterSeq: end, limit: widePage });
      if (messages.length === 0) return null;
      this.took(id, messages, spanOf(messages, { from: end + 1 }));
      from = end + 1;
    }
    return null;
  }

  private took(conversationId: string, messages: readonly Message[], range: Range | null): void {
    this.store.dispatch({ type: "messages/loaded", conversationId, messages, range });
  }

  private once(key: string, work: () => Promise<void>): Promise<void> {
    const running = this.running.get(key);
    if (running) return running;
    const started = work().finally(() => this.running.delete(key));
    this.running.set(key, started);
    return started;
  }
}

/** Which seqs an answer speaks for, also where messages are missing in it. */
function spanOf(
  messages: readonly Message[],
  known: { from?: number | null; to?: number },
): Range | null {
  const from = known.from ?? messages[0]?.seq;
  const to = known.to ?? messages.at(-1)?.seq;
  return from === undefined || to === undefined || to < from ? null : [from, to];
}
