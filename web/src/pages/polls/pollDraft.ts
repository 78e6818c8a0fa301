import type { PollBody } from "../../model/types";

const hourMs = 3_600_000;
export const lives = { none: null, hour: hourMs, day: 24 * hourMs, week: 168 * hourMs } as const;
export type Life = keyof typeof lives;

export const maxQuestion = 300;
export const maxOption = 100;
const maxOptions = 12;
const minOptions = 2;

/** The lines of a poll that is being written; the last one is empty while there is room. */
export const firstLines: readonly string[] = ["", "", ""];

export function withLine(lines: readonly string[], at: number, text: string): readonly string[] {
  const next = lines.map((line, i) => (i === at ? text : line));
  const full = next.every((line) => line.trim() !== "");
  return full && next.length < maxOptions ? [...next, ""] : next;
}

export function withoutLine(lines: readonly string[], at: number): readonly string[] {
  const next = lines.filter((_, i) => i !== at);
  return next.at(-1)?.trim() === "" ? next : [...next, ""];
}

export const mayRemove = (lines: readonly string[], at: number): boolean =>
  lines.length > firstLines.length && at < lines.length - 1;

/** Whether a line says what one above it says. */
export const isAlike = (lines: readonly string[], at: number): boolean => {
  const text = (lines[at] ?? "").trim();
  return text !== "" && lines.slice(0, at).some((line) => line.trim() === text);
};

interface PollDraft {
  readonly question: string;
  readonly lines: readonly string[];
  readonly multiple: boolean;
  readonly anonymous: boolean;
  readonly life: Life;
}

/** The poll as it is sent; null while something is missing. */
export function pollOf(draft: PollDraft, now: number): PollBody | null {
  const question = draft.question.trim();
  const options = draft.lines.map((line) => line.trim()).filter(Boolean);
  if (!question || options.length < minOptions || new Set(options).size < options.length) {
    return null;
  }
  const { multiple, anonymous } = draft;
  const ms = lives[draft.life];
  const closesAt = ms === null ? null : now + ms;
  return { kind: "poll", question, options, multiple, anonymous, closesAt };
}
