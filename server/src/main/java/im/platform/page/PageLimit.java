package im.platform.page;

import im.platform.error.Refusal;
import org.jspecify.annotations.Nullable;

/** How many items a page may hold. */
public record PageLimit(int value) {

  private static final int DEFAULT = 50;
  private static final int MAX = 100;
  private static final int MAX_DIGITS = 9;

  /**
   * Reads {@code ?limit=}: 1 to 100, by default 50.
   *
   * @throws Refusal {@code invalid_request} where it is no number or outside
   */
  public static PageLimit read(@Nullable String text) {
    return read(text, DEFAULT, MAX);
  }

  /** As {@link #read(String)}, with another default and another greatest limit. */
  public static PageLimit read(@Nullable String text, int defaultLimit, int max) {
    return of(text == null ? null : number(text), defaultLimit, max);
  }

  /** As {@link #read(String)}, for a limit that has come as a number. */
  public static PageLimit of(@Nullable Integer limit) {
    return of(limit, DEFAULT, MAX);
  }

  /** As {@link #of(Integer)}, with another default and another greatest limit. */
  public static PageLimit of(@Nullable Integer limit, int defaultLimit, int max) {
    int value = limit == null ? defaultLimit : limit;
    if (value < 1 || value > max) {
      throw Refusal.invalid("limit", "must be a number from 1 to " + max);
    }
    return new PageLimit(value);
  }

  private static int number(String text) {
    boolean digits =
        !text.isEmpty()
            && text.length() <= MAX_DIGITS
            && text.chars().allMatch(c -> c >= '0' && c <= '9');
    return digits ? Integer.parseInt(text) : -1;
  }

  /** How many rows to read: the one too many tells that there is a next page. */
  public int plusOne() {
    return value + 1;
  }
}
