import type { RawSocket } from "../socket";
import { linkName, tabLock, type ToHub, type ToTabs } from "./channel";
import { Hub } from "./hub";

export interface SharedWorld {
  /** The real WebSocket, which only the hub's tab opens. */
  connect(): RawSocket;
  readonly locks: LockManager;
  readonly channel: BroadcastChannel;
  random(): number;
}

const patienceMs = 3_000;
const lastWordMs = 100;
const abnormal = 1006;

/**
 * A tab's end of the WebSocket that all tabs of this browser share. Who gets the lock runs the hub;
 * the others wait for the lock, and so learn that the hub's tab is gone.
 */
export class SharedSocket implements RawSocket {
  onopen: (() => void) | null = null;
  onmessage: ((event: { data: unknown }) => void) | null = null;
  onclose: ((event: { code: number }) => void) | null = null;
  private readonly tab = crypto.randomUUID();
  private readonly over = new AbortController();
  private readonly ended = new Promise<void>((resolve) =>
    this.over.signal.addEventListener("abort", () => resolve()),
  );
  private hub: Hub | null = null;
  private hubId: string | null = null;
  private isAnswered = false;
  private impatience: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly world: SharedWorld) {
    const { channel } = world;
    channel.addEventListener("message", (event: MessageEvent<ToHub | ToTabs>) => {
      if (event.data.to === "hub") this.hub?.hear(event.data);
      else this.hear(event.data);
    });
    this.request(tabLock(this.tab), { signal: this.over.signal }, () => this.enter());
  }

  send(frame: string): void {
    const { hubId, tab } = this;
    if (hubId === null || this.over.signal.aborted) return;
    this.say({ to: "hub", kind: "ask", hub: hubId, tab, frame });
  }

  close(): void {
    if (this.over.signal.aborted) return;
    this.over.abort();
    clearTimeout(this.impatience);
    this.hub?.close();
    const { hubId, tab } = this;
    if (!this.hub && hubId !== null) this.say({ to: "hub", kind: "leave", hub: hubId, tab });
    this.world.channel.close();
  }

  private end(code: number): void {
    if (this.over.signal.aborted) return;
    this.close();
    this.onclose?.({ code });
  }

  private enter(): Promise<void> {
    this.say({ to: "hub", kind: "join", tab: this.tab });
    this.request(linkName, { signal: this.over.signal }, () => this.elected());
    // A tab that the system froze still holds the lock: it is taken away, at slightly different times.
    this.impatience = setTimeout(
      () => this.request(linkName, { steal: true }, () => this.elected()),
      patienceMs * (1 + this.world.random()),
    );
    return this.ended;
  }

  private elected(): Promise<void> | undefined {
    clearTimeout(this.impatience);
    if (this.over.signal.aborted) return undefined;
    if (this.hubId === null) return this.lead();
    // The hub is gone. If it could still say why, its last word is on the way.
    setTimeout(() => this.end(abnormal), lastWordMs);
    return undefined;
  }

  private lead(): Promise<void> {
    this.hub = new Hub(this.tab, {
      connect: this.world.connect,
      tellOwn: (news) => this.hear(news),
      tellOthers: (news) => this.world.channel.postMessage(news),
      whenGone: (tab, act) => this.request(tabLock(tab), { signal: this.over.signal }, act),
    });
    this.say({ to: "hub", kind: "join", tab: this.tab });
    return this.ended;
  }

  private hear(news: ToTabs): void {
    if (this.over.signal.aborted) return;
    if (this.hubId === null) return this.meet(news);
    // Another hub took over from one that no longer answers.
    if (news.kind === "here") return this.end(abnormal);
    if (news.hub !== this.hubId) return;
    if (news.kind === "open") this.onopen?.();
    if (news.kind === "answer" && news.tab === this.tab) this.answered(news.frame);
    // As on a connection of its own, a tab hears nothing before its `auth` is answered.
    if (news.kind === "event" && news.except !== this.tab && this.isAnswered)
      this.onmessage?.({ data: news.frame });
    if (news.kind === "closed") this.end(news.code);
  }

  private meet(news: ToTabs): void {
    if (news.kind === "here") this.say({ to: "hub", kind: "join", tab: this.tab });
    if (news.kind !== "welcome" || news.tab !== this.tab) return;
    clearTimeout(this.impatience);
    this.hubId = news.hub;
    if (news.isOpen) this.onopen?.();
  }

  private answered(frame: string): void {
    this.isAnswered = true;
    this.onmessage?.({ data: frame });
  }

  private say(said: ToHub): void {
    if (this.hub) this.hub.hear(said);
    else this.world.channel.postMessage(said);
  }

  private request(name: string, options: LockOptions, held: () => Promise<void> | void): void {
    // Refused is a lock that was stolen, or that nobody waits for any more.
    this.world.locks.request(name, options, held).catch(() => this.end(abnormal));
  }
}
