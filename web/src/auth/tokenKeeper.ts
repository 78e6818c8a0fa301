import { Failure, failureOf } from "../wire/failure";
import { number, object, text } from "../wire/json";

export interface Access {
  readonly token: string;
  readonly userId: string;
  readonly expiresAt: number;
  readonly lifeMs: number;
}

export function toAccess(value: unknown, now: number): Access {
  const d = object(value);
  const lifeMs = (number(d.expiresIn) || 900) * 1000;
  const userId = text(object(d.user).id);
  return { token: text(d.accessToken), userId, expiresAt: now + lifeMs, lifeMs };
}

type News = { readonly kind: "access"; readonly access: Access } | { readonly kind: "signedOut" };

export interface SignInNews {
  /** Another tab signed in where this one was signed out. */
  signedIn(): void;
  signedOut(): void;
  /** Another tab signed in as somebody else: this tab's session is no longer its own. */
  switched(): void;
}

const lockName = "im.session";

/**
 * Holds the access token, in memory only. The refresh token is an HttpOnly cookie that rotates, so
 * refreshing is single-flight over all tabs: a Web Lock, and the winner tells the others.
 */
export class TokenKeeper {
  private access: Access | null = null;
  private refreshing: Promise<Access> | null = null;
  private readonly channel = new BroadcastChannel(lockName);

  constructor(private readonly news: SignInNews) {
    this.channel.addEventListener("message", (event: MessageEvent<News>) => this.hear(event.data));
  }

  async current(): Promise<string> {
    if (this.access && this.access.expiresAt - Date.now() > marginMs(this.access)) {
      return this.access.token;
    }
    return (await this.refresh(this.access?.token ?? null)).token;
  }

  async renew(refused: string): Promise<string> {
    if (this.access && this.access.token !== refused) return this.access.token;
    return (await this.refresh(refused)).token;
  }

  msUntilRenewal(): number {
    if (!this.access) return 0;
    return Math.max(1_000, this.access.expiresAt - Date.now() - marginMs(this.access));
  }

  adopt(access: Access): void {
    this.access = access;
    this.channel.postMessage({ kind: "access", access } satisfies News);
  }

  forget(): void {
    this.access = null;
    this.channel.postMessage({ kind: "signedOut" } satisfies News);
  }

  private refresh(refused: string | null): Promise<Access> {
    this.refreshing ??= withLock(() => this.refreshOnce(refused)).finally(() => {
      this.refreshing = null;
    });
    return this.refreshing;
  }

  private async refreshOnce(refused: string | null): Promise<Access> {
    // While this tab waited for the lock, another one may have done the work.
    if (this.access && this.access.token !== refused) return this.access;
    const access = toAccess(await postRefresh(), Date.now());
    this.adopt(access);
    return access;
  }

  private hear(news: News): void {
    if (news.kind === "signedOut") {
      this.access = null;
      return this.news.signedOut();
    }
    const before = this.access;
    this.access = news.access;
    if (!before) this.news.signedIn();
    else if (before.userId !== news.access.userId) this.news.switched();
  }
}

/** A token is replaced a quarter of its life, at most a minute, before it ends. */
const marginMs = (access: Access): number => Math.min(60_000, access.lifeMs / 4);

async function postRefresh(): Promise<unknown> {
  const response = await fetch("/api/v1/sessions/refresh", { method: "POST" }).catch((cause) => {
    throw new Failure("network", String(cause));
  });
  if (!response.ok) throw await failureOf(response);
  return response.json();
}

function withLock<T>(work: () => Promise<T>): Promise<T> {
  return navigator.locks ? navigator.locks.request(lockName, work) : work();
}
