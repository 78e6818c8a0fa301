package im.account.profile;

import im.platform.text.FieldChecks;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the fields of an account may hold. */
public final class ProfileRules {

  public static final int DISPLAY_NAME_MAX = 64;
  public static final int BIO_MAX = 500;
  public static final int EMAIL_MAX = 254;

  private static final Pattern USERNAME = Pattern.compile("[A-Za-z0-9_.]{3,32}");
  private static final Pattern EMAIL = Pattern.compile("[^\\s@]{1,64}@[^\\s@]+");
  private static final Pattern LOCALE = Pattern.compile("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,3}");

  private ProfileRules() {}

  /** A username as it is typed; it is kept in lower case. */
  public static void checkUsername(FieldChecks checks, @Nullable String username) {
    checks.require(
        username != null && USERNAME.matcher(username).matches(),
        "username",
        "must be 3 to 32 of a-z, 0-9, _ and .");
  }

  public static void checkEmail(FieldChecks checks, @Nullable String email) {
    checks
        .optionalText("email", email, 1, EMAIL_MAX)
        .require(
            email == null || EMAIL.matcher(email).matches(), "email", "must be an e-mail address");
  }

  public static void checkLocale(FieldChecks checks, @Nullable String locale) {
    checks.require(
        locale == null || LOCALE.matcher(locale).matches(),
        "locale",
        "must be a language tag such as zh-Hant");
  }
}
