import type { Mentions, Message, OutgoingBody, OwnState, Quote } from "../model/types";
import { forwardedBody } from "../state/polls";
import type { Store } from "../state/store";
import { newLocal, noMentions } from "../sync/local";
import type { Engine } from "../sync/engine";
import type { Api } from "../wire/api";

/** What a person does in a conversation. Each act shows at once and is undone if refused. */
export class ChatActs {
  constructor(
    private readonly store: Store,
    private readonly api: Api,
    private readonly engine: Engine,
  ) {}

  send(
    conversationId: string,
    body: OutgoingBody,
    replyTo: Quote | null,
    mentions: Mentions = noMentions,
  ): void {
    const local = newLocal(conversationId, { body, forwardOf: null });
    this.engine.outbox.enqueue({ ...local, replyTo, mentions });
    this.engine.typing.stopped(conversationId);
    const held = this.store.get().conversations.byId[conversationId];
    if (held?.me.hidden) void this.setOwn(conversationId, { hidden: false });
  }

  /** Sends messages again into other conversations, each in their order. */
  forward(messages: readonly Message[], conversationIds: readonly string[]): void {
    const ordered = messages.toSorted((a, b) => a.seq - b.seq);
    for (const id of conversationIds) {
      for (const { body, conversationId, seq } of ordered) {
        this.engine.outbox.enqueue(
          newLocal(id, { body: forwardedBody(body), forwardOf: { conversationId, seq } }),
        );
      }
    }
  }

  retry(conversationId: string, clientId: string): void {
    this.engine.outbox.retry(conversationId, clientId);
  }

  discard(conversationId: string, clientId: string): void {
    this.store.dispatch({ type: "message/discarded", conversationId, clientId });
  }

  async edit(message: Message, text: string): Promise<void> {
    this.took(await this.engine.ops.edit(message.conversationId, message.seq, text));
  }

  async recall(message: Message): Promise<void> {
    this.took(await this.engine.ops.recall(message.conversationId, message.seq));
  }

  draft(conversationId: string, text: string, replyTo: Quote | null): void {
    this.store.dispatch({ type: "draft/changed", conversationId, text, replyTo });
    this.engine.drafts.changed(conversationId);
  }

  async setOwn(
    conversationId: string,
    change: Partial<Pick<OwnState, "muted" | "pinned" | "hidden" | "nickname">>,
  ): Promise<void> {
    const before = this.store.get().conversations.byId[conversationId]?.me;
    this.store.dispatch({ type: "conversation/own", conversationId, change });
    try {
      const me = await this.api.setOwnState(conversationId, change);
      if (me)
        this.store.dispatch({ type: "conversation/me", conversationId, me, takeDraft: false });
    } catch (cause) {
      if (before) this.store.dispatch({ type: "conversation/own", conversationId, change: before });
      throw cause;
    }
  }

  /** Opens – or makes – the conversation with one person, and answers its id. */
  async openDirect(userId: string): Promise<string> {
    const conversation = await this.api.openDirect(userId);
    const conversations = [conversation];
    this.store.dispatch({ type: "conversations/loaded", conversations, last: false });
    if (conversation.me.hidden) await this.setOwn(conversation.id, { hidden: false });
    return conversation.id;
  }

  private took(message: Message): void {
    const selfId = this.store.get().session.account?.id ?? "";
    this.store.dispatch({ type: "message/arrived", message, selfId });
  }
}
