import { ChatActs } from "./acts/chat";
import { Hiding } from "./acts/hiding";
import { MarkActs } from "./acts/marks";
import { GroupActs } from "./acts/groups";
import { PeopleActs } from "./acts/people";
import { PollActs } from "./acts/polls";
import { Scheduling } from "./acts/scheduling";
import { SessionActs } from "./acts/session";
import { ThreadActs } from "./acts/threads";
import { TokenKeeper } from "./auth/tokenKeeper";
import type { Message } from "./model/types";
import type { Store } from "./state/store";
import { Engine } from "./sync/engine";
import { BrowserShelf } from "./sync/outboxShelf";
import { BrowserTabs } from "./sync/tabs";
import { Api } from "./wire/api";
import { browserWorld } from "./wire/browser";
import { GroupApi } from "./wire/groupApi";
import { Http } from "./wire/http";
import { PollApi } from "./wire/pollApi";
import { ThreadApi } from "./wire/threadApi";

/** The parts of one tab, put together once. Views reach them by `useClient`. */
export interface Client {
  readonly store: Store;
  readonly api: Api;
  readonly engine: Engine;
  readonly session: SessionActs;
  readonly chat: ChatActs;
  readonly marks: MarkActs;
  readonly polls: PollActs;
  readonly hiding: Hiding;
  readonly scheduling: Scheduling;
  readonly people: PeopleActs;
  readonly groups: GroupActs;
  readonly threads: ThreadActs;
}

export function makeClient(store: Store, messageArrived: (message: Message) => void): Client {
  const tokens: TokenKeeper = new TokenKeeper({
    signedIn: () => void session.follow(),
    signedOut: () => session.ended(),
    switched: () => location.reload(),
  });
  const http = new Http(tokens);
  const api = new Api(http);
  const groupApi = new GroupApi(http);
  const hooks = { messageArrived, signedOut: () => session.ended() };
  const keep = { shelf: new BrowserShelf(), tabs: new BrowserTabs() };
  const engine = new Engine(store, api, groupApi, tokens, browserWorld, keep, hooks);
  const session = new SessionActs(store, http, api, tokens, engine);
  const chat = new ChatActs(store, api, engine);
  return {
    store,
    api,
    engine,
    session,
    chat,
    marks: new MarkActs(store, api, engine.ops),
    polls: new PollActs(store, new PollApi(http), engine.ops),
    hiding: new Hiding(store, api),
    scheduling: new Scheduling(store, api),
    people: new PeopleActs(store, api),
    groups: new GroupActs(store, groupApi, chat),
    threads: new ThreadActs(store, new ThreadApi(http)),
  };
}

/** Tells the link what the browser knows of network and visibility. */
export function followBrowser({ engine, hiding }: Client): void {
  window.addEventListener("pagehide", () => hiding.flush());
  window.addEventListener("online", () => engine.link.networkChanged());
  window.addEventListener("offline", () => engine.link.networkChanged());
  let away: ReturnType<typeof setTimeout> | undefined;
  document.addEventListener("visibilitychange", () => {
    clearTimeout(away);
    if (document.visibilityState === "visible") {
      engine.link.wake();
      engine.setAway(false);
    } else {
      away = setTimeout(() => engine.setAway(true), 60_000);
    }
  });
}
