import type { Message, MessageRef } from "../model/types";
import { isStarred } from "../state/stars";
import type { Store } from "../state/store";
import type { Ops } from "../wire/ops";
import type { Api } from "../wire/api";

/** What a person attaches to messages: reactions, pins, stars. Shown at once, undone if refused. */
export class MarkActs {
  constructor(
    private readonly store: Store,
    private readonly api: Api,
    private readonly ops: Ops,
  ) {}

  async react({ conversationId, seq }: MessageRef, emoji: string, on: boolean): Promise<void> {
    const userId = this.selfId();
    const set = { type: "reaction/set", conversationId, seq, emoji, userId } as const;
    this.store.dispatch({ ...set, on });
    try {
      this.took(await this.ops.react(conversationId, seq, emoji, on));
    } catch (cause) {
      this.store.dispatch({ ...set, on: !on });
      throw cause;
    }
  }

  async pin({ conversationId, seq }: MessageRef, on: boolean): Promise<void> {
    this.took(await this.api.setPinned(conversationId, seq, on));
  }

  async loadPins(conversationId: string): Promise<void> {
    const messages = await this.api.pins(conversationId);
    this.store.dispatch({ type: "pins/loaded", conversationId, messages });
  }

  /** Who has read an own message of a small group. */
  async readers({ conversationId, seq }: MessageRef): Promise<string[]> {
    const users = await this.api.readers(conversationId, seq);
    this.store.dispatch({ type: "users/known", users });
    return users.map(({ id }) => id);
  }

  async loadStars(): Promise<Message[]> {
    const messages = await this.api.stars();
    this.store.dispatch({ type: "stars/loaded", messages });
    return messages;
  }

  async star(ref: MessageRef): Promise<void> {
    const { conversationId, seq } = ref;
    const starred = !isStarred(this.store.get().stars, ref);
    const set = { type: "star/set", conversationId, seq } as const;
    this.store.dispatch({ ...set, starred });
    try {
      await this.api.setStarred(conversationId, seq, starred);
    } catch (cause) {
      this.store.dispatch({ ...set, starred: !starred });
      throw cause;
    }
  }

  private took(message: Message): void {
    this.store.dispatch({ type: "message/arrived", message, selfId: this.selfId() });
  }

  private selfId(): string {
    return this.store.get().session.account?.id ?? "";
  }
}
