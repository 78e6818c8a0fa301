package im.contact;

import im.contact.store.Contact;
import im.platform.text.FieldChecks;
import im.platform.text.Patch;
import java.util.Objects;

/**
 * A change of one's entry of a contact: what is absent stays.
 *
 * @param alias null removes it
 */
public record ContactPatch(Patch<String> alias, Patch<Boolean> muted) {

  private static final int ALIAS_MAX = 64;

  void check() {
    new FieldChecks()
        .patch("alias", alias, true, 1, ALIAS_MAX)
        .require(!muted.isNull(), "muted", "must not be null")
        .refuseIfAny();
  }

  Contact applyTo(Contact contact) {
    return new Contact(
        contact.owner(),
        contact.userId(),
        alias.or(contact.alias()),
        Objects.requireNonNull(muted.or(contact.muted())),
        contact.createdAt());
  }
}
