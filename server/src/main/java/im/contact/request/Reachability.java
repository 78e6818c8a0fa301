package im.contact.request;

import im.account.Accounts;
import im.contact.Contacts;
import im.contact.store.BlockTable;
import im.platform.error.Refusal;
import im.platform.id.AccountId;
import org.springframework.stereotype.Component;

/** Who can be asked at all. */
@Component
class Reachability {

  private final Accounts accounts;
  private final BlockTable blocks;
  private final Contacts contacts;

  Reachability(Accounts accounts, BlockTable blocks, Contacts contacts) {
    this.accounts = accounts;
    this.blocks = blocks;
    this.contacts = contacts;
  }

  void check(AccountId from, AccountId to) {
    if (!accounts.isActive(to)) {
      throw Refusal.invalid("userId", "no such user");
    }
    if (blocks.exists(from, to)) {
      throw Refusal.conflict("You have blocked this user; end that first.");
    }
    if (blocks.exists(to, from)) {
      throw Contacts.notContacts();
    }
    if (contacts.areContacts(from, to)) {
      throw Refusal.conflict("You are contacts already.");
    }
  }
}
