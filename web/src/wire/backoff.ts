export type AfterClose = "reconnect" | "drain" | "renew" | "stop";

/** What a close code asks of the client (contract: "Close codes"). */
export function afterClose(code: number): AfterClose {
  if (code === 4400 || code === 4403) return "stop";
  if (code === 4401) return "renew";
  if (code === 1001) return "drain";
  return "reconnect";
}

const baseMs = 500;
const capMs = 30_000;
const drainMs = 5_000;

/** Full jitter: anywhere between nothing and the doubled, capped step. */
export function backoffMs(attempt: number, random: () => number): number {
  return Math.round(random() * Math.min(capMs, baseMs * 2 ** Math.min(attempt, 16)));
}

/** A draining server asks its clients to spread their return over five seconds. */
export const drainDelayMs = (random: () => number): number => Math.round(random() * drainMs);
