package im.messaging.store;

import im.platform.id.AccountId;
import java.util.List;
import java.util.UUID;

/**
 * Whom a message mentions.
 *
 * @param json as the message shows it
 * @param accounts those named, and {@link #EVERYBODY} where all are meant
 */
public record Mentions(String json, List<AccountId> accounts) {

  /** Stands for all members. */
  public static final AccountId EVERYBODY = new AccountId(new UUID(0, 0));

  /** Those mentioned by name. */
  List<AccountId> named() {
    return accounts.stream().filter(account -> !account.equals(EVERYBODY)).toList();
  }

  boolean everybody() {
    return accounts.contains(EVERYBODY);
  }
}
