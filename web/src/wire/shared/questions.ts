import type { Json } from "../json";

interface Question {
  readonly tab: string | null;
  readonly at: number;
  answered(frame: Json): void;
}

/** What was asked on the shared connection and not yet answered, by the connection's own ids. */
export class Questions {
  private readonly open = new Map<number, Question>();
  private nextId = 1;
  private turn = 0;
  private heardAt = 0;

  add(tab: string | null, answered: (frame: Json) => void): number {
    const id = this.nextId++;
    this.open.set(id, { tab, at: ++this.turn, answered });
    return id;
  }

  heard(frame: Json): void {
    this.heardAt = ++this.turn;
    const id = typeof frame.id === "number" ? frame.id : 0;
    const question = this.open.get(id);
    this.open.delete(id);
    question?.answered(frame);
  }

  /** Whether a tab still waits for an answer, and nothing at all has come since it asked. */
  isUnheard(tab: string): boolean {
    return [...this.open.values()].some((q) => q.tab === tab && q.at > this.heardAt);
  }
}
