import type { Range } from "../../state/ranges";

const blockSize = 128;
const firstGuess = 56;
const settledAfter = 24;

interface Block {
  readonly heights: Map<number, number>;
  sum: number;
}

/**
 * How high each message stands, by seq: measured where it was on the screen, guessed elsewhere. The
 * guess is the mean of the first few measured ones and stays, so that nothing far away moves.
 */
export class Heights {
  private readonly blocks = new Map<number, Block>();
  private guess = firstGuess;
  private measured = 0;
  private total = 0;

  of(seq: number): number {
    return this.known(seq) ?? this.guess;
  }

  known(seq: number): number | undefined {
    return this.blocks.get(blockOf(seq))?.heights.get(seq);
  }

  set(seq: number, height: number): void {
    const block = this.blockAt(seq);
    const before = block.heights.get(seq);
    block.sum += height - (before ?? 0);
    block.heights.set(seq, height);
    if (before === undefined && height > 0) this.learn(height);
  }

  /** The height of everything from one seq to another, both included. */
  between([from, to]: Range): number {
    let sum = 0;
    let seq = from;
    while (seq <= to) {
      const end = (blockOf(seq) + 1) * blockSize - 1;
      sum += seq % blockSize === 0 && end <= to ? this.ofBlock(blockOf(seq)) : this.of(seq);
      seq = seq % blockSize === 0 && end <= to ? end + 1 : seq + 1;
    }
    return sum;
  }

  /** Which message of a stretch stands a distance below its beginning. */
  seqAt([from, to]: Range, distance: number): number {
    let left = distance;
    let seq = from;
    while (seq < to) {
      const end = (blockOf(seq) + 1) * blockSize - 1;
      const whole = seq % blockSize === 0 && end < to && this.ofBlock(blockOf(seq)) <= left;
      const height = whole ? this.ofBlock(blockOf(seq)) : this.of(seq);
      if (height > left) return seq;
      left -= height;
      seq = whole ? end + 1 : seq + 1;
    }
    return to;
  }

  private learn(height: number): void {
    if (this.measured >= settledAfter) return;
    this.measured++;
    this.total += height;
    this.guess = this.total / this.measured;
  }

  private ofBlock(number: number): number {
    const block = this.blocks.get(number);
    if (!block) return blockSize * this.guess;
    return block.sum + (blockSize - block.heights.size) * this.guess;
  }

  private blockAt(seq: number): Block {
    const number = blockOf(seq);
    const block = this.blocks.get(number) ?? { heights: new Map<number, number>(), sum: 0 };
    this.blocks.set(number, block);
    return block;
  }
}

const blockOf = (seq: number): number => Math.floor(seq / blockSize);
