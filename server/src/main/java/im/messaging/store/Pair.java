package im.messaging.store;

import im.platform.id.AccountId;

/** Two accounts in the order of their ids, whoever came first. */
record Pair(AccountId low, AccountId high) {

  static Pair of(AccountId a, AccountId b) {
    return a.value().compareTo(b.value()) <= 0 ? new Pair(a, b) : new Pair(b, a);
  }
}
