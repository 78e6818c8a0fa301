import type { Account, ServerInfo } from "../model/types";
import type { Action } from "./actions";

export interface SessionState {
  /** `unknown` until the first refresh was answered. */
  readonly phase: "unknown" | "signedOut" | "signedIn";
  readonly account: Account | null;
  readonly server: ServerInfo | null;
}

export const initialSession: SessionState = { phase: "unknown", account: null, server: null };

export function sessionReducer(state: SessionState, action: Action): SessionState {
  switch (action.type) {
    case "session/started":
      return { ...state, phase: "signedIn", account: action.account };
    case "session/ended":
      return { ...state, phase: "signedOut", account: null };
    case "account/updated":
      return { ...state, account: action.account };
    case "server/known":
      return { ...state, server: action.server };
    default:
      return state;
  }
}
