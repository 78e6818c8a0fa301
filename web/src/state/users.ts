import type { User } from "../model/types";
import type { Action } from "./actions";

export type UsersState = Readonly<Record<string, User>>;

export const initialUsers: UsersState = {};

export function usersReducer(state: UsersState, action: Action): UsersState {
  switch (action.type) {
    case "users/known": {
      const known = action.users.filter((user) => user.id !== "");
      if (known.length === 0) return state;
      return { ...state, ...Object.fromEntries(known.map((user) => [user.id, user])) };
    }
    case "session/started":
    case "account/updated":
      return { ...state, [action.account.id]: action.account };
    case "session/ended":
      return initialUsers;
    default:
      return state;
  }
}
