package im.account.login;

import im.account.password.PasswordHash;
import im.account.password.PasswordHashes;
import im.account.store.Session;
import im.platform.error.Refusal;
import im.platform.limit.LimitName;
import im.platform.limit.Limits;
import org.springframework.stereotype.Service;

/** Makes accounts. Thread-safe. */
@Service
public class Registrations {

  private final InviteCodes invites;
  private final Limits limits;
  private final PasswordHashes passwords;
  private final NewAccounts accounts;

  Registrations(
      InviteCodes invites, Limits limits, PasswordHashes passwords, NewAccounts accounts) {
    this.invites = invites;
    this.limits = limits;
    this.passwords = passwords;
    this.accounts = accounts;
  }

  /**
   * Makes an account and opens its first session.
   *
   * @throws Refusal {@code forbidden} where this person may not register, {@code invalid_request},
   *     {@code conflict} where the name is taken, {@code rate_limited}
   */
  public Session register(Register wish, Client client) {
    limits.acquire(LimitName.REGISTRATION, client.address());
    invites.admit(wish.inviteCode());
    Register.Checked checked = wish.check();
    accounts.requireFree(checked.username());
    PasswordHash hash = passwords.hash(checked.password());
    return accounts.create(checked, hash, client);
  }
}
