import { logIn, logOut, register, type Registration } from "../auth/signIn";
import { signedInMark } from "../auth/signedInMark";
import type { Access, TokenKeeper } from "../auth/tokenKeeper";
import type { Account } from "../model/types";
import type { Store } from "../state/store";
import type { Engine } from "../sync/engine";
import type { Api } from "../wire/api";
import { asFailure } from "../wire/failure";
import type { Http } from "../wire/http";

/** Coming and going: registering, logging in and out, one's own account. */
export class SessionActs {
  constructor(
    private readonly store: Store,
    private readonly http: Http,
    private readonly api: Api,
    private readonly tokens: TokenKeeper,
    private readonly engine: Engine,
  ) {}

  /** The start of a tab: is there a session to go on with? */
  async resume(): Promise<void> {
    this.api.server().then(
      (server) => this.store.dispatch({ type: "server/known", server }),
      () => undefined,
    );
    if (!signedInMark.present()) return this.store.dispatch({ type: "session/ended" });
    try {
      await this.begin();
    } catch (cause) {
      if (asFailure(cause).passing) throw cause;
      this.ended();
    }
  }

  async logIn(username: string, password: string): Promise<void> {
    await this.enter(await logIn(this.http, username, password));
  }

  async register(registration: Registration): Promise<void> {
    await this.enter(await register(this.http, registration));
  }

  /** Another tab signed in: nothing is asked twice. */
  async follow(): Promise<void> {
    if (this.store.get().session.phase === "signedOut") await this.begin();
  }

  async logOut(): Promise<void> {
    this.engine.drafts.flush();
    await logOut(this.http).catch(() => undefined);
    this.leave();
  }

  async deleteAccount(password: string): Promise<void> {
    await this.api.deleteMe(password);
    this.leave();
  }

  async update(change: Partial<Pick<Account, "displayName" | "bio" | "email" | "locale">>) {
    this.store.dispatch({ type: "account/updated", account: await this.api.updateMe(change) });
  }

  /** The session ended elsewhere: revoked, or logged out in another tab. */
  ended(): void {
    signedInMark.clear();
    const { account } = this.store.get().session;
    if (account) this.engine.drafts.clear(account.id);
    this.engine.stop();
    this.store.dispatch({ type: "session/ended" });
  }

  private leave(): void {
    this.ended();
    this.tokens.forget();
  }

  private async enter(access: Access): Promise<void> {
    this.tokens.adopt(access);
    signedInMark.set();
    await this.begin();
  }

  private async begin(): Promise<void> {
    const account = await this.api.me();
    this.store.dispatch({ type: "session/started", account });
    this.engine.drafts.restore(account.id);
    this.engine.start();
  }
}
