import type { Key } from "../../i18n/catalogue";

export interface ProposedTime {
  readonly label: Key;
  readonly at: number;
}

const hourMs = 3_600_000;
const evening = 20;
const morning = 9;

/** Times that people mean by "later". */
export function proposedTimes(now: number): ProposedTime[] {
  const at = (daysLater: number, hour: number) => {
    const day = new Date(now);
    return new Date(day.getFullYear(), day.getMonth(), day.getDate() + daysLater, hour).getTime();
  };
  const toMonday = (8 - new Date(now).getDay()) % 7 || 7;
  const tonight = { label: "schedule.tonight", at: at(0, evening) } as const;
  return [
    { label: "schedule.hour", at: now + hourMs },
    ...(tonight.at > now + hourMs ? [tonight] : []),
    { label: "schedule.tomorrow", at: at(1, morning) },
    ...(toMonday > 1 ? [{ label: "schedule.monday", at: at(toMonday, morning) } as const] : []),
  ];
}

/** As an input for date and time has it, in the time of this place. */
export function inputTime(at: number): string {
  const local = new Date(at - new Date(at).getTimezoneOffset() * 60_000);
  return local.toISOString().slice(0, 16);
}

export const timeOfInput = (value: string): number => new Date(value).getTime();
