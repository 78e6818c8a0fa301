package im.account.login;

import im.account.store.Device;
import im.platform.text.FieldChecks;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The wish to log in.
 *
 * @param cookie whether the client is a browser that keeps its refresh token in a cookie
 */
public record LogIn(
    @Nullable String username,
    @Nullable String password,
    @Nullable Device device,
    @Nullable Boolean cookie) {

  record Checked(String username, String password, @Nullable Device device) {}

  /** Only what no log-in could be without: whether the name exists is not told here. */
  Checked check() {
    FieldChecks checks =
        new FieldChecks()
            .require(username != null, "username", "is required")
            .require(password != null, "password", "is required");
    DeviceRules.check(checks, device);
    checks.refuseIfAny();
    return new Checked(Objects.requireNonNull(username), Objects.requireNonNull(password), device);
  }

  @Override
  public String toString() {
    return "LogIn[" + username + "]";
  }
}
