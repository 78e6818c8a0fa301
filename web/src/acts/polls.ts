import type { Message, PollResult } from "../model/types";
import { choiceOf, withChoice } from "../state/polls";
import type { Store } from "../state/store";
import type { Ops } from "../wire/ops";
import type { PollApi } from "../wire/pollApi";

/** What a person does with polls. A vote shows at once and is undone if refused. */
export class PollActs {
  constructor(
    private readonly store: Store,
    private readonly api: PollApi,
    private readonly ops: Ops,
  ) {}

  async vote(message: Message, choice: readonly number[]): Promise<void> {
    const { body, poll, conversationId, seq } = message;
    if (body.kind !== "poll" || !poll) return;
    const before = choiceOf(this.store.get().polls, message, this.selfId()) ?? [];
    this.set(message, withChoice(poll, body, this.selfId(), before, choice), choice);
    try {
      this.took(await this.ops.vote(conversationId, seq, choice));
    } catch (cause) {
      this.set(message, poll, before);
      throw cause;
    }
  }

  async close({ conversationId, seq }: Message): Promise<void> {
    this.took(await this.ops.closePoll(conversationId, seq));
  }

  /** Asks what one has chosen, where the poll does not tell. */
  async loadChoice(message: Message): Promise<void> {
    const { conversationId, seq } = message;
    const { mine } = await this.api.votes(message, null, null);
    this.store.dispatch({ type: "poll/chosen", conversationId, seq, choice: mine });
  }

  /** A page of those who chose an option, in the order of voting. */
  async voters(message: Message, option: number, cursor: string | null) {
    const { users, voters, nextCursor } = await this.api.votes(message, option, cursor);
    this.store.dispatch({ type: "users/known", users });
    return { voters, nextCursor };
  }

  private set(message: Message, poll: PollResult, choice: readonly number[]): void {
    const { conversationId, seq, version } = message;
    this.store.dispatch({ type: "poll/set", conversationId, seq, version, poll, choice });
  }

  private took(message: Message): void {
    this.store.dispatch({ type: "message/arrived", message, selfId: this.selfId() });
  }

  private selfId(): string {
    return this.store.get().session.account?.id ?? "";
  }
}
