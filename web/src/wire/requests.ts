import { Failure, failureOfFrame } from "./failure";
import type { Json } from "./json";

interface Pending {
  resolve(d: unknown): void;
  reject(failure: Failure): void;
  timer: ReturnType<typeof setTimeout>;
}

/** Matches answers to the requests that wait for them, on one connection. */
export class Requests {
  private nextId = 1;
  private readonly waiting = new Map<number, Pending>();

  constructor(private readonly write: (frame: string) => void) {}

  send(op: string, d: unknown, timeoutMs: number): Promise<unknown> {
    const id = this.nextId++;
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        this.waiting.delete(id);
        reject(new Failure("timeout", `${op} was not answered`));
      }, timeoutMs);
      this.waiting.set(id, { resolve, reject, timer });
      this.write(JSON.stringify({ id, op, d }));
    });
  }

  /** Without an id nobody answers: typing, presence. */
  tell(op: string, d: unknown): void {
    this.write(JSON.stringify({ op, d }));
  }

  settle(frame: Json): void {
    const id = frame.id;
    const pending = typeof id === "number" ? this.waiting.get(id) : undefined;
    if (!pending || typeof id !== "number") return;
    this.waiting.delete(id);
    clearTimeout(pending.timer);
    if (frame.ok === true) pending.resolve(frame.d);
    else pending.reject(failureOfFrame(frame.error));
  }

  abandon(): void {
    for (const pending of this.waiting.values()) {
      clearTimeout(pending.timer);
      pending.reject(new Failure("network", "the connection closed"));
    }
    this.waiting.clear();
  }
}
