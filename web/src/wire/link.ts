import { afterClose, backoffMs, drainDelayMs } from "./backoff";
import { asFailure, Failure } from "./failure";
import type { Json } from "./json";
import { Socket, type RawSocket, type SessionReady } from "./socket";

export type LinkState = "idle" | "connecting" | "ready" | "waiting" | "offline" | "stopped";

export interface LinkTokens {
  current(): Promise<string>;
  renew(refused: string): Promise<string>;
  /** How long until the current token should be replaced on a live connection. */
  msUntilRenewal(): number;
}

export interface LinkListener {
  state(state: LinkState): void;
  ready(session: SessionReady): void;
  event(name: string, d: Json): void;
  /** The session is over: refreshing was refused. */
  signedOut(): void;
}

export interface LinkWorld {
  connect(): RawSocket;
  random(): number;
  onLine(): boolean;
}

const stableMs = 10_000;
const quietMs = 5_000;

/** Keeps one connection to the gateway alive and says how it stands. The only user of `Socket`. */
export class Link {
  private socket: Socket | null = null;
  private isReady = false;
  private wanted = false;
  private attempt = 0;
  private refused: string | null = null;
  private token = "";
  private timers = new Set<ReturnType<typeof setTimeout>>();

  constructor(
    private readonly world: LinkWorld,
    private readonly tokens: LinkTokens,
    private readonly listener: LinkListener,
  ) {}

  start(): void {
    if (this.wanted) return;
    this.wanted = true;
    void this.connect();
  }

  stop(): void {
    this.wanted = false;
    this.drop();
    this.listener.state("idle");
  }

  /** The browser says that the network came or went. */
  networkChanged(): void {
    if (!this.wanted) return;
    if (!this.world.onLine()) {
      this.drop();
      this.listener.state("offline");
    } else if (!this.socket) {
      this.attempt = 0;
      void this.connect();
    }
  }

  /** Somebody does not want to wait for the next attempt. */
  tryNow(): void {
    if (!this.wanted || this.socket) return;
    this.attempt = 0;
    void this.connect();
  }

  /** The tab came back into view: do not trust a connection that slept. */
  wake(): void {
    if (!this.wanted) return;
    if (!this.socket) this.networkChanged();
    else if (this.isReady && Date.now() - this.socket.lastFrameAt > quietMs)
      void this.socket.check();
  }

  request(op: string, d: unknown): Promise<unknown> {
    if (!this.isReady || !this.socket)
      return Promise.reject(new Failure("network", "not connected"));
    return this.socket.request(op, d);
  }

  tell(op: string, d: unknown): void {
    if (this.isReady) this.socket?.tell(op, d);
  }

  /** Gives up a connection that stopped answering; the next one is opened at once. */
  suspect(): void {
    this.socket?.abort();
  }

  private async connect(): Promise<void> {
    this.clearTimers();
    if (!this.world.onLine()) return this.listener.state("offline");
    this.listener.state("connecting");
    try {
      this.token = await this.obtainToken();
    } catch (cause) {
      return this.tokenFailed(asFailure(cause));
    }
    if (this.wanted && !this.socket) await this.openSocket();
  }

  private obtainToken(): Promise<string> {
    const refused = this.refused;
    this.refused = null;
    return refused === null ? this.tokens.current() : this.tokens.renew(refused);
  }

  private tokenFailed(failure: Failure): void {
    if (!this.wanted) return;
    if (failure.passing) return this.retryIn(backoffMs(this.attempt++, this.world.random));
    this.wanted = false;
    this.listener.signedOut();
  }

  private async openSocket(): Promise<void> {
    const socket: Socket = new Socket(this.world.connect(), {
      event: (name, d) => this.listener.event(name, d),
      closed: (code) => {
        if (this.socket === socket) this.closed(code);
      },
    });
    this.socket = socket;
    try {
      const session = await socket.open(this.token);
      this.isReady = true;
      this.after(stableMs, () => (this.attempt = 0));
      this.renewLater(socket);
      this.listener.state("ready");
      this.listener.ready(session);
    } catch (cause) {
      if (asFailure(cause).code === "unauthenticated") this.refused = this.token;
      if (this.socket === socket) socket.abort();
    }
  }

  private renewLater(socket: Socket): void {
    this.after(this.tokens.msUntilRenewal(), () => {
      void this.tokens
        .renew(this.token)
        .then(async (fresh) => {
          this.token = fresh;
          await socket.authenticate(fresh);
          if (this.socket === socket) this.renewLater(socket);
        })
        .catch(() => socket.abort());
    });
  }

  private closed(code: number): void {
    this.drop();
    if (!this.wanted) return;
    if (!this.world.onLine()) return this.listener.state("offline");
    switch (afterClose(code)) {
      case "stop":
        this.wanted = false;
        return this.listener.state("stopped");
      case "renew":
        this.refused = this.token;
        return this.retryIn(this.attempt++ === 0 ? 0 : backoffMs(this.attempt, this.world.random));
      case "drain":
        return this.retryIn(drainDelayMs(this.world.random));
      case "reconnect":
        return this.retryIn(backoffMs(this.attempt++, this.world.random));
    }
  }

  private retryIn(ms: number): void {
    this.listener.state("waiting");
    this.after(ms, () => void this.connect());
  }

  private drop(): void {
    this.clearTimers();
    const socket = this.socket;
    this.socket = null;
    this.isReady = false;
    socket?.abort();
  }

  private after(ms: number, act: () => void): void {
    const timer = setTimeout(() => {
      this.timers.delete(timer);
      act();
    }, ms);
    this.timers.add(timer);
  }

  private clearTimers(): void {
    this.timers.forEach(clearTimeout);
    this.timers.clear();
  }
}
