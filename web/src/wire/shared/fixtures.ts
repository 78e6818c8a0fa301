import type { RawSocket } from "../socket";
import { linkName } from "./channel";
import { SharedSocket } from "./sharedSocket";

type Frame = Record<string, unknown> & { d: Record<string, unknown> };

/** The server's end of a WebSocket. Nobody answers but the test, `auth` aside. */
export class FakeReal implements RawSocket {
  onopen: (() => void) | null = null;
  onmessage: ((event: { data: unknown }) => void) | null = null;
  onclose: ((event: { code: number }) => void) | null = null;
  readonly got: Frame[] = [];
  isClosed = false;

  send(text: string): void {
    const frame = JSON.parse(text) as Frame;
    this.got.push(frame);
    if (frame.op === "auth") this.answer(frame.id, { userId: "me" });
  }
  answer(id: unknown, d: unknown): void {
    this.tell({ id, ok: true, d });
  }
  tell(frame: unknown): void {
    this.onmessage?.({ data: JSON.stringify(frame) });
  }
  close(): void {
    this.isClosed = true;
  }
  asked(op: string): Frame[] {
    return this.got.filter((frame) => frame.op === op);
  }
}

interface Wanted {
  readonly owner: object;
  readonly held: () => Promise<void> | void;
  reject(cause: unknown): void;
  resolve(): void;
}

/** Web Locks of one browser: exclusive, in order, to be waited for or stolen. */
export class FakeLocks {
  private readonly queues = new Map<string, Wanted[]>();

  /** As one tab sees them. */
  of(owner: object): LockManager {
    const request = (name: string, options: LockOptions, held: Wanted["held"]) =>
      this.request(owner, name, options, held);
    return { request } as unknown as LockManager;
  }

  /** A tab is gone, and with it whatever it held or waited for. */
  abandon(owner: object): void {
    for (const queue of this.queues.values()) {
      const [first] = queue;
      queue.splice(0, queue.length, ...queue.filter((wanted) => wanted.owner !== owner));
      if (queue[0] !== first) this.grant(queue);
    }
  }

  private request(
    owner: object,
    name: string,
    { signal, steal }: LockOptions,
    held: Wanted["held"],
  ): Promise<void> {
    const queue = this.queues.get(name) ?? [];
    this.queues.set(name, queue);
    return new Promise((resolve, reject) => {
      const wanted = { owner, held, resolve, reject };
      signal?.addEventListener("abort", () => {
        if (queue.indexOf(wanted) > 0) this.drop(queue, wanted);
      });
      if (steal) queue.shift()?.reject(new Error("stolen"));
      if (steal) queue.unshift(wanted);
      else queue.push(wanted);
      if (queue[0] === wanted) this.grant(queue);
    });
  }

  private grant(queue: Wanted[]): void {
    const [first] = queue;
    if (!first) return;
    void Promise.resolve()
      .then(first.held)
      .then(() => {
        if (queue[0] !== first) return;
        this.drop(queue, first);
        this.grant(queue);
      });
  }

  private drop(queue: Wanted[], wanted: Wanted): void {
    queue.splice(queue.indexOf(wanted), 1);
    wanted.resolve();
  }
}

/** A tab with what its socket told it. */
export class FakeTab {
  readonly heard: Frame[] = [];
  readonly codes: number[] = [];
  readonly socket: SharedSocket;
  isOpen = false;
  hasCrashed = false;
  private readonly channel = new BroadcastChannel(linkName);

  constructor(
    private readonly locks: FakeLocks,
    connect: () => RawSocket,
  ) {
    const { channel } = this;
    this.socket = new SharedSocket({ connect, locks: locks.of(this), channel, random: () => 0 });
    this.socket.onopen = () => (this.isOpen = true);
    this.socket.onmessage = ({ data }) => this.heard.push(JSON.parse(String(data)));
    this.socket.onclose = ({ code }) => this.codes.push(code);
  }
  ask(id: number, op: string, d: unknown = {}): void {
    this.socket.send(JSON.stringify({ id, op, d }));
  }
  answersTo(id: number): Frame[] {
    return this.heard.filter((frame) => frame.id === id);
  }
  events(): Frame[] {
    return this.heard.filter((frame) => "ev" in frame);
  }
  /** Ends without a word. */
  crash(): void {
    this.hasCrashed = true;
    this.channel.close();
    this.locks.abandon(this);
  }
}

/** One browser: its locks, and the WebSockets that its tabs opened. */
export class FakeBrowser {
  readonly reals: FakeReal[] = [];
  readonly locks = new FakeLocks();
  private readonly tabs: FakeTab[] = [];

  openTab(): FakeTab {
    const tab = new FakeTab(this.locks, () => this.openReal());
    this.tabs.push(tab);
    return tab;
  }

  closeAll(): void {
    for (const tab of this.tabs) if (!tab.hasCrashed) tab.socket.close();
  }

  private openReal(): RawSocket {
    const real = new FakeReal();
    this.reals.push(real);
    queueMicrotask(() => real.onopen?.());
    return real;
  }
}
