import { list, type Json } from "../json";

interface Wishes {
  isAway: boolean;
  watched: readonly unknown[];
}

const maxWatched = 500;

/** The tabs that use the connection. The server sees one: online if any is, watching for all. */
export class Members {
  private readonly wishes = new Map<string, Wishes>();

  add(tab: string): void {
    this.wishes.set(tab, { isAway: false, watched: [] });
  }

  remove(tab: string): void {
    this.wishes.delete(tab);
  }

  has(tab: string): boolean {
    return this.wishes.has(tab);
  }

  hasOtherThan(tab: string): boolean {
    return this.wishes.size > (this.has(tab) ? 1 : 0);
  }

  status(): "online" | "away" {
    return [...this.wishes.values()].every(({ isAway }) => isAway) ? "away" : "online";
  }

  /** What a tab asks, as the connection has to ask it for all of them. */
  forAll(tab: string, op: string, d: Json): Json {
    const own = this.wishes.get(tab);
    if (own && op === "presence.set") {
      own.isAway = d.status === "away";
      return { ...d, status: this.status() };
    }
    if (own && op === "presence.subscribe") {
      own.watched = list(d.userIds);
      return { ...d, userIds: this.watched(own) };
    }
    return d;
  }

  private watched(first: Wishes): unknown[] {
    const others = [...this.wishes.values()].flatMap(({ watched }) => watched);
    return [...new Set([...first.watched, ...others])].slice(0, maxWatched);
  }
}
