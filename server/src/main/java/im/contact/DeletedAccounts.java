package im.contact;

import im.account.AccountDeleted;
import im.contact.request.OpenRequests;
import im.contact.store.BlockTable;
import im.platform.id.AccountId;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Takes an account out of others' lists, within the transaction that deletes it. */
@Component
class DeletedAccounts {

  private final Contacts contacts;
  private final ContactEntries entries;
  private final OpenRequests requests;
  private final BlockTable blocks;

  DeletedAccounts(
      Contacts contacts, ContactEntries entries, OpenRequests requests, BlockTable blocks) {
    this.contacts = contacts;
    this.entries = entries;
    this.requests = requests;
    this.blocks = blocks;
  }

  @EventListener
  void forget(AccountDeleted deleted) {
    AccountId account = deleted.accountId();
    for (AccountId other : contacts.of(account)) {
      entries.disconnect(account, other);
    }
    requests.cancelAll(account);
    blocks.deleteAllBy(account);
  }
}
