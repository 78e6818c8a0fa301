import type { Http } from "../wire/http";
import { toAccess, type Access } from "./tokenKeeper";

export interface Registration {
  readonly username: string;
  readonly password: string;
  readonly displayName?: string;
  readonly email?: string;
  readonly inviteCode?: string;
}

export async function register(http: Http, registration: Registration): Promise<Access> {
  const body = { ...registration, device: thisDevice(), cookie: true };
  return toAccess(await http.open("/accounts", { method: "POST", body }), Date.now());
}

export async function logIn(http: Http, username: string, password: string): Promise<Access> {
  const body = { username, password, device: thisDevice(), cookie: true };
  return toAccess(await http.open("/sessions", { method: "POST", body }), Date.now());
}

export async function logOut(http: Http): Promise<void> {
  await http.call("/sessions/current", { method: "DELETE" });
}

/** How this browser names itself in the list of sessions. */
export function thisDevice(agent: string = navigator.userAgent): {
  name: string;
  platform: string;
} {
  const browser =
    [
      ["Edg/", "Edge"],
      ["OPR/", "Opera"],
      ["Firefox/", "Firefox"],
      ["Chrome/", "Chrome"],
      ["Safari/", "Safari"],
    ].find(([mark]) => agent.includes(mark ?? ""))?.[1] ?? "Browser";
  const platform = /Windows|Android|iPhone|iPad|Mac OS|Linux/.exec(agent)?.[0] ?? "Web";
  return { name: browser, platform: platform === "Mac OS" ? "macOS" : platform };
}
