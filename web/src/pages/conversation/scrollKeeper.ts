/** Where a reader stands: at the newest, or with one entry at a certain height. */
export interface Standing {
  readonly stuck: boolean;
  readonly key: string | null;
  readonly seq: number;
  readonly top: number;
}

const nearEnd = 48;
const atEnd: Standing = { stuck: true, key: null, seq: 0, top: 0 };

/**
 * Holds what is being read exactly where it is while things change around it: entries come and go
 * above, a text is folded, the window is resized. At the newest message it sticks to the end.
 *
 * The space above the first entry stands for messages that are not drawn. It gives way first, so
 * that a scroll under way is not disturbed; only what it cannot take moves the scroller.
 */
export class ScrollKeeper {
  private standing: Standing = atEnd;
  private isEnding = true;

  constructor(
    private readonly scroller: HTMLElement,
    private readonly space: HTMLElement,
    private readonly wantedSpace: () => number,
  ) {}

  get stuck(): boolean {
    return this.standing.stuck;
  }

  get current(): Standing {
    return this.standing;
  }

  /** Whether the last entry is the newest message of all: only there a reader sticks. */
  ends(isEnding: boolean): void {
    this.isEnding = isEnding;
    if (!isEnding && this.standing.stuck) this.note();
  }

  /** The reader moved: remember where to. */
  note(): void {
    const { scrollTop, scrollHeight, clientHeight } = this.scroller;
    const stuck = this.isEnding && scrollHeight - scrollTop - clientHeight < nearEnd;
    const anchor = this.firstVisible();
    const top = anchor ? this.topOf(anchor) : 0;
    const seq = Number(anchor?.dataset.seq ?? 0);
    this.standing = { stuck, key: anchor?.dataset.key ?? null, seq, top };
  }

  /** The content moved: bring the reader back. */
  restore(): void {
    if (this.standing.stuck) {
      this.setSpace(this.wantedSpace());
      this.scroller.scrollTop = this.scroller.scrollHeight;
      return;
    }
    const anchor = this.anchor();
    if (!anchor) {
      this.setSpace(this.wantedSpace());
      return this.note();
    }
    this.giveWay(this.topOf(anchor) - this.standing.top);
    const moved = this.topOf(anchor) - this.standing.top;
    if (Math.abs(moved) >= 0.5) this.scroller.scrollTop += moved;
  }

  /** Nobody scrolls: the space above becomes what it should be, and the scroller moves as far. */
  settle(): void {
    if (this.standing.stuck) return;
    const missing = Math.round(this.wantedSpace() - this.space.offsetHeight);
    if (missing === 0) return;
    this.setSpace(this.space.offsetHeight + missing);
    this.scroller.scrollTop += missing;
  }

  resume(standing: Standing): void {
    this.standing = standing;
    this.setSpace(this.wantedSpace());
    this.restore();
  }

  toEnd(): void {
    this.standing = atEnd;
    this.restore();
  }

  /** Puts an entry at a share of the height; answers whether it is there. */
  show(key: string, share: number): HTMLElement | null {
    const entry = this.find(key);
    if (!entry) return null;
    this.setSpace(this.wantedSpace());
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

  private giveWay(moved: number): void {
    const wanted = this.wantedSpace();
    const left = this.space.getBoundingClientRect().height - moved;
    this.setSpace(wanted === 0 || left < 0 ? wanted : left);
  }

  private setSpace(px: number): void {
    this.space.style.height = `${px}px`;
  }

  /** What was being read; if it is gone, what came after it. */
  private anchor(): HTMLElement | null {
    const { key, seq } = this.standing;
    if (key === null) return null;
    return this.find(key) ?? this.firstAfter(seq);
  }

  private firstAfter(seq: number): HTMLElement | null {
    if (seq === 0) return null;
    const entries = this.scroller.querySelectorAll<HTMLElement>("[data-seq]");
    return [...entries].find((entry) => Number(entry.dataset.seq) > seq) ?? null;
  }

  private firstVisible(): HTMLElement | null {
    const { top, bottom } = this.scroller.getBoundingClientRect();
    for (const entry of this.scroller.querySelectorAll<HTMLElement>("[data-key]")) {
      const rect = entry.getBoundingClientRect();
      if (rect.bottom > top) return rect.top < bottom ? entry : null;
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
