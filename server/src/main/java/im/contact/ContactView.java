package im.contact;

import im.account.Profile;
import im.contact.store.Contact;
import im.platform.id.AccountId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An entry of one's contact list, as it goes over the wire. */
public record ContactView(
    AccountId userId, @Nullable String alias, boolean muted, Instant createdAt, Profile user) {

  static ContactView of(Contact contact, Profile user) {
    return new ContactView(
        contact.userId(), contact.alias(), contact.muted(), contact.createdAt(), user);
  }
}
