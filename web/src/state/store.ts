import { createStore, type StoreApi } from "zustand/vanilla";
import type { Action } from "./actions";
import { contactsReducer, initialContacts, type ContactsState } from "./contacts";
import {
  conversationsReducer,
  initialConversations,
  type ConversationsState,
} from "./conversations";
import { expiriesReducer, initialExpiries, type ExpiriesState } from "./expiries";
import { draftsReducer, initialDrafts, type DraftsState } from "./drafts";
import {
  connectionReducer,
  initialConnection,
  presenceReducer,
  typingReducer,
  type ConnectionState,
  type PresenceState,
  type TypingState,
} from "./fleeting";
import { initialInvites, invitesReducer, type InvitesState } from "./invites";
import { initialJoinRequests, joinRequestsReducer, type JoinRequestsState } from "./joinRequests";
import { initialMembers, membersReducer, type MembersState } from "./members";
import { initialMessages, messagesReducer, type MessagesState } from "./messages";
import { preferencesReducer, type Preferences } from "./preferences";
import { initialPolls, pollsReducer, type PollsState } from "./polls";
import { initialPins, pinsReducer, type PinsState } from "./pins";
import { initialScheduled, scheduledReducer, type ScheduledState } from "./scheduled";
import { initialSession, sessionReducer, type SessionState } from "./session";
import { initialStars, starsReducer, type StarsState } from "./stars";
import { initialThreads, threadsReducer, type ThreadsState } from "./threads";
import { initialUsers, usersReducer, type UsersState } from "./users";

export interface AppState {
  readonly session: SessionState;
  readonly preferences: Preferences;
  readonly users: UsersState;
  readonly contacts: ContactsState;
  readonly conversations: ConversationsState;
  readonly members: MembersState;
  readonly invites: InvitesState;
  readonly joinRequests: JoinRequestsState;
  readonly messages: MessagesState;
  readonly polls: PollsState;
  readonly pins: PinsState;
  readonly expiries: ExpiriesState;
  readonly stars: StarsState;
  readonly threads: ThreadsState;
  readonly scheduled: ScheduledState;
  readonly drafts: DraftsState;
  readonly presence: PresenceState;
  readonly typing: TypingState;
  readonly connection: ConnectionState;
}

export function initialState(preferences: Preferences): AppState {
  return {
    session: initialSession,
    preferences,
    users: initialUsers,
    contacts: initialContacts,
    conversations: initialConversations,
    members: initialMembers,
    invites: initialInvites,
    joinRequests: initialJoinRequests,
    messages: initialMessages,
    polls: initialPolls,
    pins: initialPins,
    expiries: initialExpiries,
    stars: initialStars,
    threads: initialThreads,
    scheduled: initialScheduled,
    drafts: initialDrafts,
    presence: {},
    typing: {},
    connection: initialConnection,
  };
}

export function reduce(state: AppState, action: Action): AppState {
  return {
    session: sessionReducer(state.session, action),
    preferences: preferencesReducer(state.preferences, action),
    users: usersReducer(state.users, action),
    contacts: contactsReducer(state.contacts, action),
    conversations: conversationsReducer(state.conversations, action),
    members: membersReducer(state.members, action),
    invites: invitesReducer(state.invites, action),
    joinRequests: joinRequestsReducer(state.joinRequests, action),
    messages: messagesReducer(state.messages, action),
    polls: pollsReducer(state.polls, action),
    pins: pinsReducer(state.pins, action),
    expiries: expiriesReducer(state.expiries, action),
    stars: starsReducer(state.stars, action),
    threads: threadsReducer(state.threads, action),
    scheduled: scheduledReducer(state.scheduled, action),
    drafts: draftsReducer(state.drafts, action),
    presence: presenceReducer(state.presence, action),
    typing: typingReducer(state.typing, action),
    connection: connectionReducer(state.connection, action),
  };
}

/** The one store of a tab. */
export interface Store {
  readonly api: StoreApi<AppState>;
  readonly get: () => AppState;
  readonly dispatch: (action: Action) => void;
}

export function makeStore(preferences: Preferences): Store {
  const api = createStore<AppState>(() => initialState(preferences));
  const dispatch = (action: Action) => api.setState((state) => reduce(state, action), true);
  return { api, get: api.getState, dispatch };
}
