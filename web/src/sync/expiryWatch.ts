import { dueAt, nextExpiry } from "../state/expiries";
import type { Store } from "../state/store";

/** What a timer can wait at most; a longer wait is cut in pieces. */
const longestMs = 2 ** 31 - 1;

/** Lets messages disappear by this device's clock: the server's word may be late. */
export class ExpiryWatch {
  private timer: ReturnType<typeof setTimeout> | undefined;
  private wakesAt = Infinity;

  private unsubscribe = (): void => undefined;

  constructor(private readonly store: Store) {}

  start(): void {
    this.unsubscribe = this.store.api.subscribe(({ expiries }, before) => {
      if (expiries !== before.expiries) this.set();
    });
    this.set();
  }

  stop(): void {
    this.unsubscribe();
    clearTimeout(this.timer);
    this.wakesAt = Infinity;
  }

  private set(): void {
    const next = nextExpiry(this.store.get().expiries);
    if (next === this.wakesAt) return;
    this.wakesAt = next;
    clearTimeout(this.timer);
    if (next === Infinity) return;
    const waitMs = Math.min(longestMs, Math.max(0, next - Date.now()));
    this.timer = setTimeout(() => this.wake(), waitMs);
  }

  private wake(): void {
    this.wakesAt = Infinity;
    const refs = dueAt(this.store.get().expiries, Date.now());
    if (refs.length > 0) this.store.dispatch({ type: "messages/expired", refs });
    this.set();
  }
}
