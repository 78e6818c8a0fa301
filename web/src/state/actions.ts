import type {
  Account,
  Contact,
  ContactRequest,
  Conversation,
  ConversationId,
  Farewell,
  GroupSettings,
  Invite,
  JoinRequest,
  LocalMessage,
  Member,
  Message,
  MessageRef,
  OwnState,
  PollResult,
  Presence,
  Quote,
  Scheduled,
  Role,
  ServerInfo,
  Thread,
  User,
} from "../model/types";
import type { LinkState } from "../wire/link";
import type { Preferences } from "./preferences";
import type { Range } from "./ranges";
import type { SharedConversation } from "../wire/fromWire";

/** Everything that can happen to the state, by domain noun. */
export type Action =
  SessionAction | PeopleAction | ConversationAction | GroupAction | MessageAction | FleetingAction;

type SessionAction =
  | { type: "session/unknown" }
  | { type: "session/started"; account: Account }
  | { type: "session/ended" }
  | { type: "account/updated"; account: Account }
  | { type: "server/known"; server: ServerInfo }
  | { type: "preferences/changed"; change: Partial<Preferences> };

type PeopleAction =
  | { type: "users/known"; users: readonly User[] }
  | { type: "contacts/loaded"; contacts: readonly Contact[]; blocked: readonly string[] }
  | { type: "requests/loaded"; requests: readonly ContactRequest[] }
  | { type: "contact/changed"; contact: Contact }
  | { type: "contact/removed"; userId: string }
  | { type: "request/changed"; request: ContactRequest }
  | { type: "block/changed"; userId: string; blocked: boolean };

type ConversationAction =
  | { type: "conversations/loaded"; conversations: readonly Conversation[]; last: boolean }
  | { type: "conversation/updated"; conversation: SharedConversation }
  | {
      type: "conversation/me";
      conversationId: ConversationId;
      me: OwnState;
      /** The draft was written on another device, and not meanwhile here. */
      takeDraft: boolean;
    }
  | { type: "conversation/own"; conversationId: ConversationId; change: Partial<OwnState> }
  | { type: "conversation/removed"; conversationId: ConversationId; reason: Farewell }
  | {
      type: "conversation/read";
      conversationId: ConversationId;
      userId: string;
      selfId: string;
      seq: number;
      unread: number | null;
    }
  | { type: "draft/changed"; conversationId: ConversationId; text: string; replyTo: Quote | null }
  | { type: "drafts/restored"; drafts: Readonly<Record<ConversationId, string>> };

type GroupAction =
  | {
      /** Before the server has answered; undone by the same. */
      type: "conversation/set";
      conversationId: ConversationId;
      change: Partial<GroupSettings>;
    }
  | {
      type: "members/loaded";
      conversationId: ConversationId;
      members: readonly Member[];
      /** Not the first page. */
      continued: boolean;
      nextCursor: string | null;
    }
  | { type: "announcement/hidden"; conversationId: ConversationId; text: string }
  | { type: "members/known"; conversationId: ConversationId; members: readonly Member[] }
  | {
      type: "member/changed";
      conversationId: ConversationId;
      version: number;
      userId: string;
      selfId: string;
      change: string;
      role: Role | null;
      at: number;
    }
  | { type: "member/removed"; conversationId: ConversationId; userId: string }
  | { type: "invites/loaded"; conversationId: ConversationId; invites: readonly Invite[] }
  | { type: "invite/created"; conversationId: ConversationId; invite: Invite }
  | { type: "invite/revoked"; conversationId: ConversationId; code: string }
  | {
      type: "joinRequests/loaded";
      conversationId: ConversationId;
      requests: readonly JoinRequest[];
    }
  | {
      type: "joinRequest/changed";
      conversationId: ConversationId;
      request: JoinRequest;
      selfId: string;
    };

type MessageAction =
  | { type: "message/arrived"; message: Message; selfId: string }
  | { type: "message/sent"; message: Message; selfId: string }
  | {
      type: "messages/loaded";
      conversationId: ConversationId;
      messages: readonly Message[];
      range: Range | null;
    }
  | {
      type: "messages/changed";
      conversationId: ConversationId;
      messages: readonly Message[];
      version: number;
      reset: boolean;
      selfId: string;
    }
  | { type: "message/queued"; local: LocalMessage }
  | { type: "message/failed"; conversationId: ConversationId; clientId: string; failure: string }
  | { type: "message/retried"; conversationId: ConversationId; clientId: string }
  | { type: "message/discarded"; conversationId: ConversationId; clientId: string }
  | {
      type: "message/hidden";
      conversationId: ConversationId;
      seq: number;
      previous: Message | null;
    }
  | { type: "message/unhidden"; message: Message }
  | { type: "messages/expired"; refs: readonly MessageRef[] }
  | {
      type: "reaction/set";
      conversationId: ConversationId;
      seq: number;
      emoji: string;
      userId: string;
      on: boolean;
    }
  | {
      /** Before the server has answered; undone by the same. */
      type: "poll/set";
      conversationId: ConversationId;
      seq: number;
      /** Another version than this one is left as it is. */
      version: number;
      poll: PollResult;
      choice: readonly number[];
    }
  | {
      type: "poll/chosen";
      conversationId: ConversationId;
      seq: number;
      choice: readonly number[];
    }
  | { type: "pins/loaded"; conversationId: ConversationId; messages: readonly Message[] }
  | { type: "stars/loaded"; messages: readonly Message[] }
  | { type: "star/set"; conversationId: ConversationId; seq: number; starred: boolean }
  | ThreadAction
  | { type: "scheduled/loaded"; conversationId: ConversationId; items: readonly Scheduled[] }
  | { type: "scheduled/changed"; item: Scheduled }
  | { type: "scheduled/removed"; id: string }
  | { type: "version/noted"; conversationId: ConversationId; version: number }
  | { type: "version/heard"; conversationId: ConversationId; version: number }
  | { type: "epoch/changed" };

type ThreadAction =
  | {
      type: "threads/loaded";
      conversationId: ConversationId;
      threads: readonly Thread[];
      nextCursor: string | null;
      /** How many followed ones have something unread; null where they are a further page. */
      unreadThreads: number | null;
    }
  | { type: "thread/loaded"; conversationId: ConversationId; thread: Thread }
  | { type: "thread/missing"; conversationId: ConversationId; threadSeq: number }
  | {
      type: "thread/replies";
      conversationId: ConversationId;
      threadSeq: number;
      messages: readonly Message[];
      /** There are no older ones. */
      whole: boolean;
      /** They are the newest: what was read long ago may not reach up to them. */
      newest: boolean;
    }
  | {
      type: "thread/me";
      conversationId: ConversationId;
      threadSeq: number;
      me: Partial<Pick<Thread, "following" | "readSeq" | "unread">>;
    };

type FleetingAction =
  | { type: "link/state"; link: LinkState }
  | { type: "link/synced" }
  | { type: "link/clock"; aheadMs: number }
  | { type: "presence/replaced"; items: Readonly<Record<string, Presence>> }
  | { type: "presence/changed"; userId: string; presence: Presence }
  | { type: "typing/changed"; conversationId: ConversationId; userId: string; until: number | null }
  | { type: "typing/lapsed"; now: number };
