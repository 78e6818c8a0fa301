import type { Message } from "../model/types";
import type { Action } from "../state/actions";
import { previousOf } from "../state/messages";
import { memberOf, type MemberChanged } from "../state/members";
import type { Store } from "../state/store";
import type { Api } from "../wire/api";
import { backoffMs } from "../wire/backoff";
import type { GroupApi } from "../wire/groupApi";
import type { Json } from "../wire/json";
import {
  Link,
  type LinkListener,
  type LinkState,
  type LinkTokens,
  type LinkWorld,
} from "../wire/link";
import { Ops } from "../wire/ops";
import type { SessionReady } from "../wire/socket";
import { DraftKeeper } from "./draftKeeper";
import { ExpiryWatch } from "./expiryWatch";
import { actionsOf } from "./events";
import { HeadSync } from "./heads";
import { History } from "./history";
import { Outbox } from "./outbox";
import { OutboxKeeper } from "./outboxKeeper";
import type { OutboxShelf } from "./outboxShelf";
import { People } from "./people";
import { PresenceWatch } from "./presenceWatch";
import { Reads } from "./reads";
import { Repair } from "./repair";
import { Rosters } from "./rosters";
import type { Tabs } from "./tabs";
import { TypingSignal } from "./typingSignal";

/** What of the browser outlives a tab. */
export interface Keep {
  readonly shelf: OutboxShelf;
  readonly tabs: Tabs;
}

export interface EngineHooks {
  signedOut(): void;
  messageArrived(message: Message): void;
}

/** Holds the store level with the server: the link's news go in here, what is written goes out. */
export class Engine implements LinkListener {
  readonly link: Link;
  readonly ops: Ops;
  readonly people: People;
  readonly rosters: Rosters;
  readonly history: History;
  readonly outbox: Outbox;
  private readonly outboxKeeper: OutboxKeeper;
  readonly reads: Reads;
  readonly typing: TypingSignal;
  readonly drafts: DraftKeeper;
  private readonly repair: Repair;
  private readonly heads: HeadSync;
  private readonly presence: PresenceWatch;
  private readonly expiries: ExpiryWatch;
  private links = 0;
  private lapse: ReturnType<typeof setInterval> | undefined;
  private isAway = false;

  constructor(
    private readonly store: Store,
    private readonly api: Api,
    groupApi: GroupApi,
    tokens: LinkTokens,
    world: LinkWorld,
    keep: Keep,
    private readonly hooks: EngineHooks,
  ) {
    const isReady = () => store.get().connection.link === "ready";
    this.link = new Link(world, tokens, this);
    this.ops = new Ops(this.link);
    this.people = new People(store, api);
    this.rosters = new Rosters(store, groupApi);
    this.history = new History(store, api);
    this.repair = new Repair(store, this.ops, this.rosters);
    this.heads = new HeadSync(store, api, this.ops, this.people, this.repair);
    const suspectLink = () => this.link.suspect();
    this.outbox = new Outbox(store, { ops: this.ops, isReady, suspectLink });
    this.outboxKeeper = new OutboxKeeper(store, keep.shelf, keep.tabs);
    this.reads = new Reads(store, this.ops);
    this.typing = new TypingSignal(this.ops);
    this.drafts = new DraftKeeper(store, api);
    this.presence = new PresenceWatch(store, this.ops, isReady);
    this.expiries = new ExpiryWatch(store);
  }

  start(): void {
    const { account } = this.store.get().session;
    if (account) void this.outboxKeeper.restore(account.id).then(() => this.outbox.flushAll());
    this.link.start();
    this.expiries.start();
    this.lapse = setInterval(() => this.lapseTyping(), 1_000);
    // The list does not wait for the socket; a failure here is made good when it comes up.
    this.heads.loadList().catch(() => undefined);
  }

  stop(): void {
    clearInterval(this.lapse);
    this.link.stop();
    this.expiries.stop();
    this.heads.forget();
    this.people.forget();
  }

  setAway(isAway: boolean): void {
    this.isAway = isAway;
    this.ops.setPresence(isAway ? "away" : "online");
  }

  state(link: LinkState): void {
    this.store.dispatch({ type: "link/state", link });
  }

  ready({ aheadMs }: SessionReady): void {
    this.store.dispatch({ type: "link/clock", aheadMs });
    // A new connection counts as online until told otherwise.
    if (this.isAway) this.setAway(true);
    this.outbox.flushAll();
    this.presence.linkReady();
    this.reads.flush();
    void this.level(++this.links, 0);
  }

  /** Until it succeeds, or the link falls: the next one begins anew. */
  private async level(link: number, failures: number): Promise<void> {
    try {
      await this.heads.run();
      this.store.dispatch({ type: "link/synced" });
      this.drafts.flush();
      this.loadStars();
    } catch {
      setTimeout(
        () => {
          const isUp = this.store.get().connection.link === "ready";
          if (isUp && link === this.links) void this.level(link, failures + 1);
        },
        backoffMs(failures + 1, Math.random),
      );
    }
  }

  event(name: string, d: Json): void {
    const selfId = this.store.get().session.account?.id ?? "";
    for (const action of actionsOf(name, d, selfId, Date.now())) this.apply(name, action);
  }

  signedOut(): void {
    this.hooks.signedOut();
  }

  private apply(name: string, action: Action): void {
    this.store.dispatch(this.judged(action));
    if (action.type === "message/arrived") {
      const { conversationId } = action.message;
      const known = conversationId in this.store.get().conversations.byId;
      if (!known) void this.heads.refetch(conversationId);
      if (name === "message.new") {
        this.unhide(conversationId);
        this.hooks.messageArrived(action.message);
      }
    }
    if (action.type === "member/changed" && action.change === "role") this.promoted(action);
    if (action.type === "version/heard") void this.repair.now(action.conversationId);
  }

  /** An admin stands at the top of the list, also who was not read yet. */
  private promoted({ conversationId, userId }: MemberChanged): void {
    const known = memberOf(this.store.get().members, conversationId, userId);
    if (!known) this.rosters.refresh(conversationId);
  }

  /** A hidden conversation comes back with its next message, for good. */
  private unhide(conversationId: string): void {
    const held = this.store.get().conversations.byId[conversationId];
    if (!held?.me.hidden) return;
    const change = { hidden: false };
    this.store.dispatch({ type: "conversation/own", conversationId, change });
    this.api.setOwnState(conversationId, change).catch(() => undefined);
  }

  /** What the store knows decides. A draft from elsewhere never overwrites one that is being written here. */
  private judged(action: Action): Action {
    if (action.type === "message/hidden") {
      const previous = previousOf(this.store.get().messages, action.conversationId, action.seq);
      return { ...action, previous };
    }
    if (action.type !== "conversation/me") return action;
    const known = this.store.get().conversations.byId[action.conversationId]?.me.draft;
    const dirty = this.drafts.isDirty(action.conversationId);
    return { ...action, takeDraft: !dirty && known !== action.me.draft };
  }

  /** Which messages bear a star; without an answer none do until the next link. */
  private loadStars(): void {
    this.api.stars().then(
      (messages) => this.store.dispatch({ type: "stars/loaded", messages }),
      () => undefined,
    );
  }

  private lapseTyping(): void {
    const now = Date.now();
    const lapsed = Object.values(this.store.get().typing).some((typing) =>
      Object.values(typing).some((until) => until <= now),
    );
    if (lapsed) this.store.dispatch({ type: "typing/lapsed", now });
  }
}
