package im.account.own;

import im.account.password.PasswordRules;
import im.platform.text.FieldChecks;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The wish for a new password. */
public record PasswordChange(@Nullable String oldPassword, @Nullable String newPassword) {

  record Checked(String oldPassword, String newPassword) {}

  /** Throws the refusal that names every field that may not be so. */
  Checked check(@Nullable String username) {
    FieldChecks checks = new FieldChecks();
    checks.require(oldPassword != null, "oldPassword", "is required");
    PasswordRules.check(checks, "newPassword", newPassword, username);
    checks.refuseIfAny();
    return new Checked(Objects.requireNonNull(oldPassword), Objects.requireNonNull(newPassword));
  }

  @Override
  public String toString() {
    return "***";
  }
}
