package im.messaging;

import im.account.Accounts;
import im.contact.Contacts;
import im.platform.error.Refusal;
import im.platform.id.AccountId;
import im.platform.text.FieldChecks;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The people that a request names, to be brought into a group. Blocks. */
@Component
class People {

  private final Accounts accounts;
  private final Contacts contacts;
  private final MessagingProperties properties;

  People(Accounts accounts, Contacts contacts, MessagingProperties properties) {
    this.accounts = accounts;
    this.contacts = contacts;
    this.properties = properties;
  }

  /** The ids, at most {@code max}; what is wrong goes to {@code checks}. */
  static Set<AccountId> read(
      String field, @Nullable List<String> given, int max, FieldChecks checks) {
    Set<AccountId> ids = new LinkedHashSet<>();
    if (given == null) {
      return ids;
    }
    checks.require(given.size() <= max, field, "names too many");
    try {
      given.forEach(id -> ids.add(AccountId.parse(id)));
    } catch (IllegalArgumentException | NullPointerException e) {
      checks.require(false, field, "must be ids");
    }
    return ids;
  }

  /** Throws a {@link Refusal} where one is nobody, or no contact of who brings them. */
  void requireReachable(String field, AccountId by, Set<AccountId> others) {
    if (accounts.active(others).size() < others.size()) {
      throw Refusal.invalid(field, "names nobody");
    }
    for (AccountId other : others) {
      if (!contacts.mayWrite(by, other, properties.contactsOnly())) {
        throw Refusal.forbidden("You are not contacts.");
      }
    }
  }
}
