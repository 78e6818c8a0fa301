package im.account.login;

import im.account.password.PasswordRules;
import im.account.profile.ProfileRules;
import im.account.store.Device;
import im.platform.text.FieldChecks;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The wish for an account.
 *
 * @param displayName the username where there is none
 * @param inviteCode asked for where registration is by invitation
 * @param cookie whether the client is a browser that keeps its refresh token in a cookie
 */
public record Register(
    @Nullable String username,
    @Nullable String password,
    @Nullable String displayName,
    @Nullable String email,
    @Nullable String inviteCode,
    @Nullable Device device,
    @Nullable Boolean cookie) {

  record Checked(
      String username,
      String password,
      String displayName,
      @Nullable String email,
      @Nullable Device device) {}

  /** Throws the refusal that names every field that may not be so. */
  Checked check() {
    String name = username == null ? "" : username.toLowerCase(Locale.ROOT);
    FieldChecks checks = new FieldChecks();
    ProfileRules.checkUsername(checks, username);
    PasswordRules.check(checks, "password", password, name);
    checks.optionalText("displayName", displayName, 1, ProfileRules.DISPLAY_NAME_MAX);
    ProfileRules.checkEmail(checks, email);
    DeviceRules.check(checks, device);
    checks.refuseIfAny();
    return new Checked(
        name,
        Objects.requireNonNull(password),
        displayName == null ? name : displayName,
        email,
        device);
  }

  @Override
  public String toString() {
    return "Register[" + username + "]";
  }
}
