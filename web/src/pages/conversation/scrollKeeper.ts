/** Where a reader stands: at the newest, or with one entry at a certain height. */
export interface Standing {
  readonly stuck: boolean;
  readonly key: string | null;
  readonly top: number;
}

const nearEnd = 48;

/**
 * Holds what is being read exactly where it is while things change around it: older messages load
 * above, a text is folded, the window is resized. At the newest message it sticks to the end.
 */
export class ScrollKeeper {
  private standing: Standing = { stuck: true, key: null, top: 0 };

  constructor(private readonly scroller: HTMLElement) {}

  get stuck(): boolean {
    return this.standing.stuck;
  }

  get current(): Standing {
    return this.standing;
  }

  /** The reader moved: remember where to. */
  note(): void {
    const { scrollTop, scrollHeight, clientHeight } = this.scroller;
    const stuck = scrollHeight - scrollTop - clientHeight < nearEnd;
    const anchor = this.firstVisible();
    const top = anchor ? this.topOf(anchor) : 0;
    this.standing = { stuck, key: anchor?.dataset.key ?? null, top };
  }

  /** The content moved: bring the reader back. */
  restore(): void {
    if (this.standing.stuck) {
      this.scroller.scrollTop = this.scroller.scrollHeight;
      return;
    }
    const anchor = this.standing.key === null ? null : this.find(this.standing.key);
    if (!anchor) return this.note();
    const moved = this.topOf(anchor) - this.standing.top;
    if (Math.abs(moved) >= 1) this.scroller.scrollTop += moved;
  }

  resume(standing: Standing): void {
    this.standing = standing;
    this.restore();
  }

  toEnd(): void {
    this.standing = { stuck: true, key: null, top: 0 };
    this.restore();
  }

  /** Puts an entry at a share of the height; answers whether it is there. */
  show(key: string, share: number): HTMLElement | null {
    const entry = this.find(key);
    if (!entry) return null;
    const wanted = (this.scroller.clientHeight - entry.offsetHeight) * share;
    this.scroller.scrollTop += this.topOf(entry) - Math.max(0, wanted);
    this.note();
    return entry;
  }

  /** The highest seq whose end is in sight. */
  lastSeenSeq(): number {
    const bottom = this.scroller.getBoundingClientRect().bottom + 8;
    const entries = this.scroller.querySelectorAll<HTMLElement>("[data-seq]");
    for (let i = entries.length - 1; i >= 0; i--) {
      const entry = entries[i];
      if (entry && entry.getBoundingClientRect().bottom <= bottom) return Number(entry.dataset.seq);
    }
    return 0;
  }

  private firstVisible(): HTMLElement | null {
    const top = this.scroller.getBoundingClientRect().top;
    for (const entry of this.scroller.querySelectorAll<HTMLElement>("[data-key]")) {
      if (entry.getBoundingClientRect().bottom > top) return entry;
    }
    return null;
  }

  private find(key: string): HTMLElement | null {
    return this.scroller.querySelector(`[data-key="${CSS.escape(key)}"]`);
  }

  private topOf(entry: HTMLElement): number {
    return entry.getBoundingClientRect().top - this.scroller.getBoundingClientRect().top;
  }
}
