import type { ConversationId, Invite } from "../model/types";
import type { Action } from "./actions";

/** The invites of groups that were looked at, newest first. */
export type InvitesState = Readonly<Record<ConversationId, readonly Invite[]>>;

export const initialInvites: InvitesState = {};

export function invitesReducer(state: InvitesState, action: Action): InvitesState {
  switch (action.type) {
    case "invites/loaded":
      return { ...state, [action.conversationId]: action.invites };
    case "invite/created":
      return {
        ...state,
        [action.conversationId]: [action.invite, ...others(state, action, action.invite.code)],
      };
    case "invite/revoked":
      return { ...state, [action.conversationId]: others(state, action, action.code) };
    case "conversation/removed": {
      const { [action.conversationId]: _gone, ...rest } = state;
      return rest;
    }
    case "session/ended":
      return initialInvites;
    default:
      return state;
  }
}

const others = (
  state: InvitesState,
  { conversationId }: { readonly conversationId: ConversationId },
  code: string,
): Invite[] => (state[conversationId] ?? []).filter((invite) => invite.code !== code);

/** Whether it still lets somebody in. */
export const isOpen = ({ expiresAt, maxUses, uses }: Invite, now: number): boolean =>
  (expiresAt === null || expiresAt > now) && (maxUses === null || uses < maxUses);
