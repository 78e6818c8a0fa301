import type { AccountId, ConversationId } from "../model/types";
import { rosterOf } from "../state/members";
import type { Store } from "../state/store";
import type { GroupApi, MembersPage } from "../wire/groupApi";

/** Reads who is in a group: a page when it is looked at, the next one when the reader gets there. */
export class Rosters {
  private readonly continuing = new Map<ConversationId, Promise<void>>();

  constructor(
    private readonly store: Store,
    private readonly api: GroupApi,
  ) {}

  /** The first page. */
  async open(id: ConversationId): Promise<void> {
    this.took(id, await this.api.members(id, null, ""), false);
  }

  /** Something about the members changed that no event told: what was listed is read anew. */
  refresh(id: ConversationId): void {
    if (rosterOf(this.store.get().members, id).begun) this.open(id).catch(() => undefined);
  }

  /** The next page, once at a time. */
  more(id: ConversationId): Promise<void> {
    const { nextCursor } = rosterOf(this.store.get().members, id);
    if (nextCursor === null) return Promise.resolve();
    const running = this.continuing.get(id);
    if (running) return running;
    const work = this.api
      .members(id, nextCursor, "")
      .then((page) => this.took(id, page, true))
      .finally(() => this.continuing.delete(id));
    this.continuing.set(id, work);
    return work;
  }

  async search(id: ConversationId, query: string): Promise<AccountId[]> {
    const { items: members, users } = await this.api.members(id, null, query);
    this.store.dispatch({ type: "users/known", users });
    this.store.dispatch({ type: "members/known", conversationId: id, members });
    return members.map((m) => m.userId);
  }

  private took(id: ConversationId, page: MembersPage, continued: boolean): void {
    const { items: members, users, nextCursor } = page;
    this.store.dispatch({ type: "users/known", users });
    this.store.dispatch({
      type: "members/loaded",
      conversationId: id,
      members,
      continued,
      nextCursor,
    });
  }
}
