package im.platform.text;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The rules for any text that comes from outside. Lengths are counted in Unicode code points. */
public final class Texts {

  private Texts() {}

  /** The length that limits are about: code points, not UTF-16 units. */
  public static int length(String text) {
    return text.codePointCount(0, text.length());
  }

  /** Whether the text holds neither U+0000 nor a surrogate without its other half. */
  public static boolean isClean(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == 0 || Character.isLowSurrogate(c)) {
        return false;
      }
      if (Character.isHighSurrogate(c)
          && (++i == text.length() || !Character.isLowSurrogate(text.charAt(i)))) {
        return false;
      }
    }
    return true;
  }

  /** What is wrong with the text, as an English sentence; null where nothing is. */
  public static @Nullable String maybeProblem(String text, int min, int max) {
    if (!isClean(text)) {
      return "must not contain U+0000 or lone surrogates";
    }
    int length = length(text);
    if (length < min || length > max) {
      return "must have " + min + " to " + max + " characters";
    }
    return min > 0 && text.isBlank() ? "must not be blank" : null;
  }

  /** The text cut to at most so many code points. */
  public static String cut(String text, int max) {
    return length(text) <= max ? text : text.substring(0, text.offsetByCodePoints(0, max));
  }

  /** The text as searches compare it: without regard to case, in any script. */
  public static String fold(String text) {
    return text.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
  }
}
