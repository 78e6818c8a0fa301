/** Which tabs of this browser live: each holds a lock of its own name as long as it does. */
export interface Tabs {
  readonly own: string;
  isAlive(tab: string): Promise<boolean>;
  /** Runs one at a time over all tabs. */
  exclusively(name: string, act: () => Promise<void>): Promise<void>;
}

const lockOf = (tab: string) => `im.tab.${tab}`;

/** By Web Locks; without them (plain http) every other tab counts as gone: sending twice is harmless. */
export class BrowserTabs implements Tabs {
  readonly own = crypto.getRandomValues(new Uint32Array(2)).join("-");
  private readonly locks = navigator.locks as LockManager | undefined;

  constructor() {
    void this.locks?.request(lockOf(this.own), () => new Promise(() => undefined));
  }

  async isAlive(tab: string): Promise<boolean> {
    if (tab === this.own) return true;
    const held = (await this.locks?.query())?.held ?? [];
    return held.some((lock) => lock.name === lockOf(tab));
  }

  async exclusively(name: string, act: () => Promise<void>): Promise<void> {
    if (this.locks) await this.locks.request(`im.${name}`, act);
    else await act();
  }
}
