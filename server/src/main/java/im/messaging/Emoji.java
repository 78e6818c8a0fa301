package im.messaging;

import im.platform.error.Refusal;
import org.jspecify.annotations.Nullable;

/** What a reaction may be: emoji and nothing else. */
final class Emoji {

  private static final int MAX_CHARS = 32;
  private static final int ZERO_WIDTH_JOINER = 0x200D;
  private static final int FIRST_SYMBOL = 0xA9;

  private Emoji() {}

  /** The text itself, or the {@code invalid_request} {@link Refusal}. */
  static String require(@Nullable String text) {
    if (text == null || text.isEmpty() || text.length() > MAX_CHARS || !isEmoji(text)) {
      throw Refusal.invalid("emoji", "must be an emoji");
    }
    return text;
  }

  private static boolean isEmoji(String text) {
    return text.codePoints()
            .allMatch(
                c ->
                    Character.isEmoji(c)
                        || Character.isEmojiComponent(c)
                        || Character.isEmojiModifier(c)
                        || c == ZERO_WIDTH_JOINER)
        && text.codePoints().anyMatch(c -> c >= FIRST_SYMBOL);
  }
}
