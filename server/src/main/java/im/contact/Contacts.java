package im.contact;

import im.account.Accounts;
import im.account.Caller;
import im.account.Profile;
import im.contact.store.BlockTable;
import im.contact.store.Contact;
import im.contact.store.ContactTable;
import im.contact.store.VersionTable;
import im.platform.error.Refusal;
import im.platform.id.AccountId;
import im.platform.page.Cursor;
import im.platform.page.Page;
import im.platform.page.PageLimit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Who is whose contact; always mutual. Blocking, thread-safe; reads see the last commit. */
@Service
public class Contacts {

  private final ContactTable table;
  private final BlockTable blocks;
  private final VersionTable versions;
  private final Accounts accounts;

  Contacts(ContactTable table, BlockTable blocks, VersionTable versions, Accounts accounts) {
    this.table = table;
    this.blocks = blocks;
    this.versions = versions;
    this.accounts = accounts;
  }

  /**
   * The refusal for whoever may not reach another: the same whether they are no contacts or the
   * other has blocked him.
   */
  public static Refusal notContacts() {
    return Refusal.forbidden("You are not contacts.");
  }

  public boolean areContacts(AccountId a, AccountId b) {
    return table.exists(a, b);
  }

  /**
   * Whether the one may write to the other directly: neither blocks the other, and they are
   * contacts or need not be. Oneself one always may.
   */
  public boolean mayWrite(AccountId from, AccountId to, boolean contactsOnly) {
    return from.equals(to)
        || (!blocks.existsBetween(from, to) && (!contactsOnly || areContacts(from, to)));
  }

  /** All contacts of an account. */
  public List<AccountId> of(AccountId account) {
    return table.ids(account);
  }

  /** All whom the account blocks and all who block it. */
  public List<AccountId> blockedEitherWay(AccountId account) {
    return blocks.either(account);
  }

  /** Grows with every change of the account's contacts, requests and blocks; 0 at first. */
  public long version(AccountId account) {
    return versions.get(account);
  }

  /** The caller's list. */
  public Page<ContactView> list(Caller caller, PageLimit limit, @Nullable Cursor cursor) {
    List<Contact> rows = table.list(caller.accountId(), maybeId(cursor), limit.plusOne());
    Page<Contact> page = Page.of(rows, limit, contact -> Cursor.of(contact.userId()));
    Map<AccountId, Profile> users =
        accounts.profiles(page.items().stream().map(Contact::userId).toList());
    return page.map(contact -> ContactView.of(contact, profile(users, contact.userId())));
  }

  /**
   * Who is a contact of both the caller and the other.
   *
   * @throws Refusal {@code not_found} where there is no such other
   */
  public Page<Profile> mutual(
      Caller caller, AccountId other, PageLimit limit, @Nullable Cursor cursor) {
    accounts.profile(other);
    List<AccountId> rows =
        table.mutual(caller.accountId(), other, maybeId(cursor), limit.plusOne());
    Page<AccountId> page = Page.of(rows, limit, Cursor::of);
    Map<AccountId, Profile> users = accounts.profiles(page.items());
    return page.map(id -> profile(users, id));
  }

  private static java.util.@Nullable UUID maybeId(@Nullable Cursor cursor) {
    return cursor == null ? null : cursor.uuid(0);
  }

  private static Profile profile(Map<AccountId, Profile> users, AccountId id) {
    return Objects.requireNonNull(users.get(id));
  }
}
