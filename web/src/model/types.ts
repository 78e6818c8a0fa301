/** The client's own nouns. Wire shapes are turned into these in `wire/` and nowhere else. */

export type AccountId = string;
export type ConversationId = string;

export interface User {
  readonly id: AccountId;
  readonly username: string;
  readonly displayName: string;
  readonly avatarUrl: string | null;
  readonly bio: string;
  /** The server no longer knows this account. */
  readonly deleted?: boolean;
}

export interface Account extends User {
  readonly email: string;
  readonly locale: string;
}

export interface SessionEntry {
  readonly id: string;
  readonly device: string;
  readonly ip: string;
  readonly createdAt: number;
  readonly lastSeenAt: number;
  readonly current: boolean;
}

export type RequestStatus = "open" | "accepted" | "rejected" | "canceled";

export interface ContactRequest {
  readonly id: string;
  readonly fromUserId: AccountId;
  readonly toUserId: AccountId;
  readonly message: string;
  readonly status: RequestStatus;
  readonly createdAt: number;
}

export interface Contact {
  readonly userId: AccountId;
  readonly alias: string;
  readonly createdAt: number;
}

export type MessageBody =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "location"; readonly lat: number; readonly lon: number; readonly name: string }
  | { readonly kind: "contact"; readonly userId: AccountId }
  | {
      readonly kind: "file";
      readonly media: "image" | "video" | "audio" | "file";
      readonly fileId: string;
      readonly name: string;
      readonly size: number;
      readonly caption: string;
    }
  | {
      readonly kind: "call";
      readonly media: string;
      readonly reason: string;
      readonly durationMs: number;
    }
  | {
      readonly kind: "poll";
      readonly question: string;
      readonly options: readonly string[];
      readonly multiple: boolean;
      readonly anonymous: boolean;
      readonly closesAt: number | null;
    }
  | {
      readonly kind: "system";
      readonly event: string;
      readonly details: Readonly<Record<string, unknown>>;
    }
  | { readonly kind: "recalled" }
  /** Its time has come: nothing of it is drawn. */
  | { readonly kind: "expired" }
  | { readonly kind: "unknown"; readonly type: string };

/** What a person can write in this release. */
export type OutgoingBody = Extract<MessageBody, { kind: "text" | "location" | "contact" | "poll" }>;

export interface Quote {
  readonly seq: number;
  readonly senderId: AccountId;
  readonly type: string;
  readonly excerpt: string;
  /** When the excerpt is no longer to be seen. */
  readonly expiresAt: number | null;
}

/** Who is called by name in a message. */
export interface Mentions {
  readonly userIds: readonly AccountId[];
  readonly all: boolean;
}

export interface Reaction {
  readonly emoji: string;
  readonly count: number;
  /** The first twenty. */
  readonly userIds: readonly AccountId[];
}

export type PollBody = Extract<MessageBody, { kind: "poll" }>;

/** How a poll stands. */
export interface PollResult {
  readonly options: readonly PollOption[];
  readonly voters: number;
  readonly closedAt: number | null;
}

export interface PollOption {
  readonly count: number;
  /** The first twenty; none where the poll is anonymous. */
  readonly userIds: readonly AccountId[];
}

export interface MessageRef {
  readonly conversationId: ConversationId;
  readonly seq: number;
}

export interface Message {
  readonly conversationId: ConversationId;
  readonly seq: number;
  readonly version: number;
  readonly senderId: AccountId;
  readonly clientId: string;
  readonly body: MessageBody;
  readonly replyTo: Quote | null;
  readonly sentAt: number;
  readonly editedAt: number | null;
  readonly forwarded: boolean;
  readonly mentions: Mentions;
  readonly reactions: readonly Reaction[];
  readonly pinnedAt: number | null;
  /** When it disappears; null: never. */
  readonly expiresAt: number | null;
  readonly poll?: PollResult;
  /** Of the message that began the thread to which it belongs. */
  readonly threadSeq: number | null;
}

/** The replies to one message of a group, as they stand with the reader. */
export interface Thread {
  readonly root: Message;
  readonly replies: number;
  /** Of the newest reply; 0 where there is none. */
  readonly lastSeq: number;
  readonly lastReply: Message | null;
  readonly following: boolean;
  readonly readSeq: number;
  readonly unread: number;
}

/** What a local echo says: words of one's own, or another message again. */
export type Outgoing =
  | { readonly body: OutgoingBody; readonly forwardOf: null }
  | { readonly body: MessageBody; readonly forwardOf: MessageRef };

/** A message of this tab that the server has not answered yet: the local echo. */
export type LocalMessage = Outgoing & {
  readonly conversationId: ConversationId;
  readonly clientId: string;
  readonly mentions: Mentions;
  readonly replyTo: Quote | null;
  readonly createdAt: number;
  readonly state: "sending" | "failed";
  /** Why it failed: an error code of the contract. */
  readonly failure: string | null;
};

/** A message that the server sends later. */
export interface Scheduled {
  readonly id: string;
  readonly conversationId: ConversationId;
  readonly sendAt: number;
  readonly body: MessageBody;
  readonly failed: boolean;
}

/** A message that was searched for, and where in its words it matches, in code points. */
export interface Found {
  readonly message: Message;
  readonly highlights: readonly (readonly [from: number, to: number])[];
}

export type Role = "owner" | "admin" | "member";

export interface OwnState {
  readonly role: Role;
  readonly readSeq: number;
  readonly unread: number;
  readonly mentions: number;
  readonly muted: boolean;
  readonly pinned: boolean;
  /** May not write before it, which may be over. */
  readonly mutedUntil: number | null;
  /** One's own name in this group; empty: the display name. */
  readonly nickname: string;
  readonly hidden: boolean;
  readonly draft: string;
  readonly meVersion: number;
}

export type JoinPolicy = "link" | "approval" | "closed";
export type InvitePolicy = "members" | "admins";

/** What admins set in a group; of a direct conversation either side sets the last. */
export interface GroupSettings {
  readonly title: string;
  readonly announcement: string;
  readonly joinPolicy: JoinPolicy;
  /** What is asked of who wants in, where an admin decides. */
  readonly joinQuestion: string;
  readonly invitePolicy: InvitePolicy;
  readonly historyForNewMembers: boolean;
  readonly mutedAll: boolean;
  /** Between two messages of a member; 0: none. */
  readonly slowModeSeconds: number;
  /** How long what is written from now on stays; 0: for ever. */
  readonly messageLifeSeconds: number;
}

export interface Conversation extends GroupSettings {
  readonly id: ConversationId;
  readonly type: "direct" | "group";
  readonly avatarUrl: string | null;
  /** Only admins post. */
  readonly channel: boolean;
  readonly memberCount: number;
  readonly lastSeq: number;
  readonly version: number;
  readonly lastMessage: Message | null;
  readonly createdAt: number;
  readonly me: OwnState;
  /** The other side of a direct conversation (oneself in saved messages). */
  readonly peer: { readonly userId: AccountId; readonly readSeq: number } | null;
  /** The furthest that any other member is known to have read. */
  readonly othersReadSeq: number;
}

export interface Member {
  readonly userId: AccountId;
  readonly role: Role;
  readonly nickname: string;
  readonly mutedUntil: number | null;
  readonly joinedAt: number;
}

export interface Invite {
  readonly code: string;
  readonly url: string;
  readonly expiresAt: number | null;
  readonly maxUses: number | null;
  readonly uses: number;
}

/** What a group shows to somebody who holds an invite. */
export interface InvitePreview {
  readonly title: string;
  readonly avatarUrl: string | null;
  readonly memberCount: number;
  readonly joinPolicy: JoinPolicy;
  readonly joinQuestion: string;
  readonly member: boolean;
}

export interface JoinRequest {
  readonly id: string;
  readonly userId: AccountId;
  readonly answer: string;
  readonly status: "pending" | "accepted" | "rejected";
  readonly createdAt: number;
}

/** Why a conversation is no longer there. */
export type Farewell = "left" | "kicked" | "dissolved" | "gone";

export type PresenceStatus = "online" | "away" | "offline";

export interface Presence {
  readonly status: PresenceStatus;
  readonly lastSeenAt: number | null;
}

export type Head = readonly [
  conversationId: ConversationId,
  lastSeq: number,
  version: number,
  readSeq: number,
  meVersion: number,
];

export interface ServerInfo {
  readonly name: string;
  readonly version: string;
  readonly registration: "open" | "invite" | "closed";
}
