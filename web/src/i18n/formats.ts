import type { Locale } from "../state/preferences";

const dayMs = 86_400_000;

export interface Formats {
  /** 14:05 */
  clock(at: number): string;
  /** Today 14:05, this week the weekday, else the date. */
  listTime(at: number, now: number): string;
  /** Today, yesterday, or the date: for day separators. */
  day(at: number, now: number): string;
  /** Three minutes ago; a date beyond a week. */
  ago(at: number, now: number): string;
  /** 14:05 on the same day, else with the date. */
  until(at: number, now: number): string;
  full(at: number): string;
  /** "Ann, Ben and 3 others" */
  list(parts: readonly string[]): string;
  duration(ms: number): string;
  size(bytes: number): string;
}

export function formatsFor(locale: Locale): Formats {
  const date = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, options);
  const clock = date({ hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
  const weekday = date({ weekday: "short" });
  const shortDate = date({ month: "short", day: "numeric" });
  const yearDate = date({ year: "numeric", month: "numeric", day: "numeric" });
  const longDay = date({ weekday: "long", month: "long", day: "numeric" });
  const yearDay = date({ year: "numeric", month: "long", day: "numeric" });
  const moment = date({
    month: "short",
    day: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  });
  const full = date({ dateStyle: "full", timeStyle: "short" });
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: "auto" });
  const listing = new Intl.ListFormat(locale, { type: "conjunction" });
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });

  return {
    clock: (at) => clock.format(at),
    full: (at) => full.format(at),
    list: (parts) => listing.format(parts),
    until: (at, now) => (daysBetween(at, now) === 0 ? clock : moment).format(at),
    listTime(at, now) {
      const days = daysBetween(at, now);
      if (days <= 0) return clock.format(at);
      if (days < 7) return weekday.format(at);
      return (sameYear(at, now) ? shortDate : yearDate).format(at);
    },
    day(at, now) {
      const days = daysBetween(at, now);
      if (days === 0 || days === 1) return capital(relative.format(-days, "day"));
      return (sameYear(at, now) ? longDay : yearDay).format(at);
    },
    ago(at, now) {
      const seconds = Math.max(0, Math.round((now - at) / 1000));
      if (seconds < 60) return relative.format(0, "second");
      if (seconds < 3600) return relative.format(-Math.floor(seconds / 60), "minute");
      if (seconds < 86_400) return relative.format(-Math.floor(seconds / 3600), "hour");
      if (seconds < 7 * 86_400) return relative.format(-Math.floor(seconds / 86_400), "day");
      return (sameYear(at, now) ? shortDate : yearDate).format(at);
    },
    duration(ms) {
      const seconds = Math.round(ms / 1000);
      return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
    },
    size(bytes) {
      const units = ["B", "KB", "MB", "GB"];
      const step = Math.min(3, Math.floor(Math.log2(Math.max(1, bytes)) / 10));
      return `${number.format(bytes / 1024 ** step)} ${units[step]}`;
    },
  };
}

const midnight = (at: number): number => new Date(at).setHours(0, 0, 0, 0);

export const daysBetween = (at: number, now: number): number =>
  Math.round((midnight(now) - midnight(at)) / dayMs);

const capital = (text: string): string => text.charAt(0).toLocaleUpperCase() + text.slice(1);

const sameYear = (a: number, b: number): boolean =>
  new Date(a).getFullYear() === new Date(b).getFullYear();
