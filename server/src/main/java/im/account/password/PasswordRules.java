package im.account.password;

import im.platform.text.FieldChecks;
import im.platform.text.Texts;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What may be a password: 8 to 128 characters of any kind, but neither the username nor one of the
 * few that everybody tries first (the resource {@code common-passwords.txt}).
 */
public final class PasswordRules {

  private static final int MIN = 8;
  private static final int MAX = 128;
  private static final Set<String> COMMON = common();

  private PasswordRules() {}

  public static void check(
      FieldChecks checks, String field, @Nullable String password, @Nullable String username) {
    checks.text(field, password, MIN, MAX);
    if (password != null) {
      String folded = Texts.fold(password);
      checks
          .require(!folded.equals(username), field, "must not be the username")
          .require(!COMMON.contains(folded), field, "is among those everybody tries first");
    }
  }

  private static Set<String> common() {
    try (InputStream resource =
            Objects.requireNonNull(
                PasswordRules.class.getResourceAsStream("common-passwords.txt"));
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
      return lines.lines().collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
