package im.platform.page;

import im.platform.error.Refusal;
import im.platform.id.Uuids;
import im.platform.text.Texts;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where a list goes on: the sort key of the last item given, opaque to clients. It grants nothing:
 * whoever reads a list by it is checked anew. Reading a part that is not what it should be is an
 * {@code invalid_request} {@link Refusal}.
 */
public record Cursor(List<String> parts) {

  private static final String SEPARATOR = "\0";
  private static final int MAX_LENGTH = 1_000;

  /** Of instants, ids, numbers and clean texts, in the order of the list's sort key. */
  public static Cursor of(Object... parts) {
    return new Cursor(Stream.of(parts).map(Cursor::text).toList());
  }

  private static String text(Object part) {
    return part instanceof Instant instant
        ? Long.toString(instant.toEpochMilli())
        : part.toString();
  }

  /** Reads {@code ?cursor=}; null where there is none, which is the list's beginning. */
  public static @Nullable Cursor read(@Nullable String encoded, int parts) {
    if (encoded == null) {
      return null;
    }
    String joined = encoded.length() > MAX_LENGTH ? "" : decode(encoded);
    Cursor cursor = new Cursor(List.of(joined.split(SEPARATOR, -1)));
    if (cursor.parts.size() != parts || !cursor.parts.stream().allMatch(Texts::isClean)) {
      throw wrong();
    }
    return cursor;
  }

  private static String decode(String encoded) {
    try {
      return new String(Base64.getUrlDecoder().decode(encoded), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw wrong();
    }
  }

  public String encode() {
    String joined = parts.stream().collect(Collectors.joining(SEPARATOR));
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(joined.getBytes(StandardCharsets.UTF_8));
  }

  public String text(int part) {
    return parts.get(part);
  }

  public UUID uuid(int part) {
    return parse(part, Uuids::parse);
  }

  public long number(int part) {
    return parse(part, Long::parseLong);
  }

  public Instant instant(int part) {
    return parse(part, text -> Instant.ofEpochMilli(Long.parseLong(text)));
  }

  private <T> T parse(int part, Function<String, T> parser) {
    try {
      return parser.apply(parts.get(part));
    } catch (IllegalArgumentException | DateTimeException e) {
      throw wrong();
    }
  }

  private static Refusal wrong() {
    return Refusal.invalid("cursor", "is not a cursor of this list");
  }
}
