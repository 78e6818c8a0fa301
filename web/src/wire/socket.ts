import { isObject, maybeTime, number, object, text, type Json } from "./json";
import { Requests } from "./requests";

export interface SessionReady {
  readonly userId: string;
  readonly epoch: string;
  readonly heartbeatSeconds: number;
  /** How far the server's clock is ahead of this one. */
  readonly aheadMs: number;
}

export interface SocketListener {
  event(name: string, d: Json): void;
  closed(code: number): void;
}

/** The few parts of the browser's WebSocket in use, so that tests can bring their own. */
export interface RawSocket {
  onopen: (() => void) | null;
  onmessage: ((event: { data: unknown }) => void) | null;
  onclose: ((event: { code: number }) => void) | null;
  send(frame: string): void;
  close(code?: number, reason?: string): void;
}

const requestTimeoutMs = 10_000;
const openTimeoutMs = 15_000;
const abnormal = 1006;

/** One authenticated WebSocket, from opening to closing; it is never opened twice. */
export class Socket {
  private readonly requests: Requests;
  private over = false;
  private pinging: ReturnType<typeof setInterval> | undefined;
  lastFrameAt = Date.now();

  constructor(
    private readonly raw: RawSocket,
    private readonly listener: SocketListener,
  ) {
    this.requests = new Requests((frame) => this.raw.send(frame));
    raw.onmessage = (event) => this.read(event.data);
    raw.onclose = (event) => this.end(event.code);
  }

  async open(token: string): Promise<SessionReady> {
    await this.opened();
    return this.authenticate(token);
  }

  /** Also extends a live connection when called again with a fresh token of the same session. */
  async authenticate(token: string): Promise<SessionReady> {
    const ready = object(await this.request("auth", { token }));
    const heartbeatSeconds = number(ready.heartbeatSeconds) || 25;
    this.pinging ??= setInterval(() => void this.check(), heartbeatSeconds * 1000);
    const aheadMs = (maybeTime(ready.serverTime) ?? Date.now()) - Date.now();
    const epoch = String(ready.epoch ?? "");
    return { userId: text(ready.userId), epoch, heartbeatSeconds, aheadMs };
  }

  request(op: string, d: unknown): Promise<unknown> {
    return this.requests.send(op, d, requestTimeoutMs);
  }

  tell(op: string, d: unknown): void {
    this.requests.tell(op, d);
  }

  /** Is anybody there? A connection that does not answer is given up. */
  async check(): Promise<void> {
    try {
      await this.request("ping", {});
    } catch {
      this.abort();
    }
  }

  abort(): void {
    this.raw.close();
    this.end(abnormal);
  }

  private opened(): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(() => this.abort(), openTimeoutMs);
      this.raw.onopen = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  private read(data: unknown): void {
    this.lastFrameAt = Date.now();
    const frame: unknown = typeof data === "string" ? JSON.parse(data) : null;
    if (!isObject(frame)) return;
    if (typeof frame.ev === "string") this.listener.event(frame.ev, object(frame.d));
    else this.requests.settle(frame);
  }

  private end(code: number): void {
    if (this.over) return;
    this.over = true;
    clearInterval(this.pinging);
    this.requests.abandon();
    this.listener.closed(code);
  }
}
