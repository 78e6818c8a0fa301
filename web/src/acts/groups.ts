import type { Conversation, ConversationId, GroupSettings, InvitePreview } from "../model/types";
import { memberOf } from "../state/members";
import type { Store } from "../state/store";
import type { ChatActs } from "./chat";
import type { GroupApi, MemberChange, NewGroup } from "../wire/groupApi";

type Decision = "accepted" | "rejected";

/** What a person does with groups and the people in them. */
export class GroupActs {
  constructor(
    private readonly store: Store,
    private readonly api: GroupApi,
    private readonly chat: ChatActs,
  ) {}

  async create(group: NewGroup): Promise<ConversationId> {
    return this.took(await this.api.create(group));
  }

  /** Shows at once and is undone if refused. */
  async change(id: ConversationId, change: Partial<GroupSettings>): Promise<void> {
    const before = this.store.get().conversations.byId[id];
    this.store.dispatch({ type: "conversation/set", conversationId: id, change });
    try {
      this.took(await this.api.change(id, change));
    } catch (cause) {
      if (before) this.undo(id, change, before);
      throw cause;
    }
  }

  async dissolve(id: ConversationId): Promise<void> {
    await this.api.dissolve(id);
    const reason = "dissolved";
    this.store.dispatch({ type: "conversation/removed", conversationId: id, reason });
  }

  async leave(id: ConversationId): Promise<void> {
    await this.api.removeMember(id, "me");
    const reason = "left";
    this.store.dispatch({ type: "conversation/removed", conversationId: id, reason });
  }

  async add(id: ConversationId, userIds: readonly string[]): Promise<void> {
    const { items: members, users } = await this.api.addMembers(id, userIds);
    this.store.dispatch({ type: "users/known", users });
    this.store.dispatch({ type: "members/known", conversationId: id, members });
  }

  async changeMember(id: ConversationId, userId: string, change: MemberChange): Promise<void> {
    const members = [await this.api.changeMember(id, userId, change)];
    this.store.dispatch({ type: "members/known", conversationId: id, members });
  }

  async kick(id: ConversationId, userId: string): Promise<void> {
    await this.api.removeMember(id, userId);
    this.store.dispatch({ type: "member/removed", conversationId: id, userId });
  }

  async handOver(id: ConversationId, userId: string): Promise<void> {
    this.took(await this.api.handOver(id, userId));
    const { members, session } = this.store.get();
    const now = memberOf(members, id, userId);
    const self = memberOf(members, id, session.account?.id ?? "");
    const changed = [
      ...(now ? [{ ...now, role: "owner" as const }] : []),
      ...(self ? [{ ...self, role: "admin" as const }] : []),
    ];
    this.store.dispatch({ type: "members/known", conversationId: id, members: changed });
  }

  /** One's own name in this group; empty takes it away. */
  async setNickname(id: ConversationId, nickname: string): Promise<void> {
    await this.chat.setOwn(id, { nickname });
    const { members, session } = this.store.get();
    const self = memberOf(members, id, session.account?.id ?? "");
    const changed = self ? [{ ...self, nickname }] : [];
    this.store.dispatch({ type: "members/known", conversationId: id, members: changed });
  }

  async loadInvites(id: ConversationId): Promise<void> {
    const invites = await this.api.invites(id);
    this.store.dispatch({ type: "invites/loaded", conversationId: id, invites });
  }

  async invite(
    id: ConversationId,
    expiresAt: number | null,
    maxUses: number | null,
  ): Promise<void> {
    const invite = await this.api.createInvite(id, expiresAt, maxUses);
    this.store.dispatch({ type: "invite/created", conversationId: id, invite });
  }

  async revoke(id: ConversationId, code: string): Promise<void> {
    await this.api.revokeInvite(id, code);
    this.store.dispatch({ type: "invite/revoked", conversationId: id, code });
  }

  async loadJoinRequests(id: ConversationId): Promise<void> {
    const { items: requests, users } = await this.api.joinRequests(id);
    this.store.dispatch({ type: "users/known", users });
    this.store.dispatch({ type: "joinRequests/loaded", conversationId: id, requests });
  }

  async decide(id: ConversationId, requestId: string, status: Decision): Promise<void> {
    const request = await this.api.decide(id, requestId, status);
    const selfId = this.store.get().session.account?.id ?? "";
    this.store.dispatch({ type: "joinRequest/changed", conversationId: id, request, selfId });
  }

  preview(code: string): Promise<InvitePreview> {
    return this.api.preview(code);
  }

  /** The conversation's id, or null where an admin has to say yes first. */
  async accept(code: string, answer: string): Promise<ConversationId | null> {
    const conversation = await this.api.accept(code, answer);
    return conversation && this.took(conversation);
  }

  private took(conversation: Conversation): ConversationId {
    const conversations = [conversation];
    this.store.dispatch({ type: "conversations/loaded", conversations, last: false });
    return conversation.id;
  }

  private undo(id: ConversationId, change: Partial<GroupSettings>, before: Conversation): void {
    const keys = Object.keys(change) as (keyof GroupSettings)[];
    const back: Partial<GroupSettings> = Object.fromEntries(keys.map((key) => [key, before[key]]));
    this.store.dispatch({ type: "conversation/set", conversationId: id, change: back });
  }
}
