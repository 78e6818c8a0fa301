package im.account.own;

import im.account.profile.ProfileRules;
import im.account.store.Account;
import im.platform.text.FieldChecks;
import im.platform.text.Patch;
import java.util.Objects;
import java.util.UUID;

/**
 * A change of one's own account: what is absent stays.
 *
 * @param avatarFileId an own upload; null removes the picture
 * @param presenceVisible whether others see when one is online, and one sees others
 */
public record MePatch(
    Patch<String> displayName,
    Patch<String> bio,
    Patch<String> locale,
    Patch<String> email,
    Patch<UUID> avatarFileId,
    Patch<Boolean> presenceVisible) {

  /** Throws the refusal that names every field that may not be so. */
  void check() {
    FieldChecks checks =
        new FieldChecks()
            .patch("displayName", displayName, false, 1, ProfileRules.DISPLAY_NAME_MAX)
            .patch("bio", bio, true, 0, ProfileRules.BIO_MAX)
            .require(avatarFileId.value() == null, "avatarFileId", "no such file")
            .require(!presenceVisible.isNull(), "presenceVisible", "must not be null");
    ProfileRules.checkLocale(checks, locale.value());
    ProfileRules.checkEmail(checks, email.value());
    checks.refuseIfAny();
  }

  Account applyTo(Account account) {
    String newBio = bio.or(account.bio());
    return new Account(
        account.id(),
        account.username(),
        Objects.requireNonNull(displayName.or(account.displayName())),
        email.or(account.email()),
        newBio == null ? "" : newBio,
        locale.or(account.locale()),
        avatarFileId.or(account.avatarFileId()),
        Boolean.TRUE.equals(presenceVisible.or(account.presenceVisible())),
        account.createdAt(),
        account.deletedAt());
  }
}
