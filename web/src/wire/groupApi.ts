import type {
  Conversation,
  GroupSettings,
  Invite,
  InvitePreview,
  JoinRequest,
  Member,
  Role,
  User,
} from "../model/types";
import type { Page, WithUsers } from "./api";
import { toConversation, toMember, usersWithin } from "./fromWire";
import { toInvite, toInvitePreview, toJoinRequest } from "./groupFromWire";
import type { Http } from "./http";
import { list, maybeText, object, text } from "./json";

export interface MembersPage extends Page<Member> {
  readonly users: User[];
}

export interface NewGroup {
  readonly title: string;
  readonly memberIds: readonly string[];
  readonly channel: boolean;
}

export interface MemberChange {
  readonly role?: Exclude<Role, "owner">;
  readonly mutedUntil?: number | null;
}

const seg = encodeURIComponent;
const at = (id: string, rest = "") => `/conversations/${seg(id)}${rest}`;
const time = (ms: number) => new Date(ms).toISOString();

/** The REST calls about groups: settings, members, invites, requests to join. */
export class GroupApi {
  constructor(private readonly http: Http) {}

  async create({ title, memberIds, channel }: NewGroup): Promise<Conversation> {
    const body = { type: "group", title, memberIds, ...(channel ? { channel } : {}) };
    return toConversation(await this.http.call("/conversations", { method: "POST", body }));
  }

  async change(id: string, change: Partial<GroupSettings>): Promise<Conversation> {
    const body: Record<string, unknown> = { ...change };
    if (change.announcement === "") body.announcement = null;
    if (change.joinQuestion === "") body.joinQuestion = null;
    return toConversation(await this.http.call(at(id), { method: "PATCH", body }));
  }

  async dissolve(id: string): Promise<void> {
    await this.http.call(at(id), { method: "DELETE" });
  }

  async members(id: string, cursor: string | null, query: string): Promise<MembersPage> {
    const asked = { cursor, limit: 100, query: query || null };
    const page = object(await this.http.call(at(id, "/members"), { query: asked }));
    const items = list(page.items);
    return {
      items: items.map(toMember),
      users: usersWithin(items),
      nextCursor: maybeText(page.nextCursor),
    };
  }

  async addMembers(id: string, userIds: readonly string[]): Promise<WithUsers<Member>> {
    const body = { userIds };
    const found = object(await this.http.call(at(id, "/members"), { method: "POST", body }));
    const items = list(found.items);
    return { items: items.map(toMember), users: usersWithin(items) };
  }

  async changeMember(id: string, userId: string, change: MemberChange): Promise<Member> {
    const { mutedUntil } = change;
    const body = { ...change, ...(mutedUntil ? { mutedUntil: time(mutedUntil) } : {}) };
    const path = at(id, `/members/${seg(userId)}`);
    return toMember(await this.http.call(path, { method: "PATCH", body }));
  }

  /** `me` leaves. */
  async removeMember(id: string, userId: string): Promise<void> {
    await this.http.call(at(id, `/members/${seg(userId)}`), { method: "DELETE" });
  }

  async handOver(id: string, userId: string): Promise<Conversation> {
    const call = { method: "POST", body: { userId } };
    return toConversation(await this.http.call(at(id, "/owner"), call));
  }

  async invites(id: string): Promise<Invite[]> {
    return list(object(await this.http.call(at(id, "/invites"))).items).map(toInvite);
  }

  async createInvite(
    id: string,
    expiresAt: number | null,
    maxUses: number | null,
  ): Promise<Invite> {
    const body = { expiresAt: expiresAt === null ? null : time(expiresAt), maxUses };
    return toInvite(await this.http.call(at(id, "/invites"), { method: "POST", body }));
  }

  async revokeInvite(id: string, code: string): Promise<void> {
    await this.http.call(at(id, `/invites/${seg(code)}`), { method: "DELETE" });
  }

  async preview(code: string): Promise<InvitePreview> {
    return toInvitePreview(await this.http.call(`/invites/${seg(code)}`));
  }

  /** The conversation, or null where an admin has to say yes first. */
  async accept(code: string, answer: string): Promise<Conversation | null> {
    const body = answer ? { answer } : {};
    const path = `/invites/${seg(code)}/accept`;
    const answered = object(await this.http.call(path, { method: "POST", body }));
    return text(answered.status) === "pending" ? null : toConversation(answered);
  }

  async joinRequests(id: string): Promise<WithUsers<JoinRequest>> {
    const query = { limit: 100 };
    const items = list(object(await this.http.call(at(id, "/join-requests"), { query })).items);
    return { items: items.map(toJoinRequest), users: usersWithin(items) };
  }

  async decide(
    id: string,
    requestId: string,
    status: "accepted" | "rejected",
  ): Promise<JoinRequest> {
    const call = { method: "PATCH", body: { status } };
    return toJoinRequest(await this.http.call(at(id, `/join-requests/${seg(requestId)}`), call));
  }
}
