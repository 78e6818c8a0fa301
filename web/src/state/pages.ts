import type { Message } from "../model/types";

const pageSize = 256;

type Page = ReadonlyMap<number, Message>;

/** Messages by seq, in pages: taking one in copies its page, not the whole history. */
export class MessagePages {
  constructor(private readonly pages: ReadonlyMap<number, Page> = new Map()) {}

  get(seq: number): Message | undefined {
    return this.pages.get(pageOf(seq))?.get(seq);
  }

  with(messages: readonly Message[]): MessagePages {
    if (messages.length === 0) return this;
    return this.changed(messages, (page, message) => page.set(message.seq, message));
  }

  without(message: Message): MessagePages {
    return this.changed([message], (page, { seq }) => page.delete(seq));
  }

  private changed(
    messages: readonly Message[],
    change: (page: Map<number, Message>, message: Message) => void,
  ): MessagePages {
    const pages = new Map(this.pages);
    const fresh = new Map<number, Map<number, Message>>();
    for (const message of messages) {
      const number = pageOf(message.seq);
      let page = fresh.get(number);
      if (!page) {
        page = new Map(this.pages.get(number));
        fresh.set(number, page);
        pages.set(number, page);
      }
      change(page, message);
    }
    return new MessagePages(pages);
  }
}

const pageOf = (seq: number): number => Math.floor(seq / pageSize);
