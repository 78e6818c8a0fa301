import type { Mentions, OutgoingBody, Quote, Scheduled } from "../model/types";
import type { Store } from "../state/store";
import { newLocal } from "../sync/local";
import type { Api } from "../wire/api";

/** Messages that the server sends later. */
export class Scheduling {
  constructor(
    private readonly store: Store,
    private readonly api: Api,
  ) {}

  async load(conversationId: string): Promise<void> {
    const items = await this.api.scheduled(conversationId);
    this.store.dispatch({ type: "scheduled/loaded", conversationId, items });
  }

  async add(
    conversationId: string,
    sendAt: number,
    what: { body: OutgoingBody; replyTo: Quote | null; mentions: Mentions },
  ): Promise<void> {
    const { body, replyTo, mentions } = what;
    const local = { ...newLocal(conversationId, { body, forwardOf: null }), replyTo, mentions };
    this.changed(await this.api.schedule(local, sendAt));
  }

  async change({ id }: Scheduled, sendAt: number, text: string): Promise<void> {
    this.changed(await this.api.reschedule(id, { sendAt, text }));
  }

  async remove({ id }: Scheduled): Promise<void> {
    await this.api.unschedule(id);
    this.store.dispatch({ type: "scheduled/removed", id });
  }

  async sendNow({ id }: Scheduled): Promise<void> {
    await this.api.sendScheduled(id);
    this.store.dispatch({ type: "scheduled/removed", id });
  }

  private changed(item: Scheduled): void {
    this.store.dispatch({ type: "scheduled/changed", item });
  }
}
