package im.platform.id;

import im.platform.error.Refusal;
import java.util.function.Function;

/** Ids in the path of a request: what is no id names nothing. */
public final class PathId {

  private PathId() {}

  /**
   * Reads an id, such as {@code PathId.read(id, AccountId::parse, "user")}.
   *
   * @throws Refusal {@code not_found} where the text is no id
   */
  public static <T> T read(String text, Function<String, T> parse, String noun) {
    try {
      return parse.apply(text);
    } catch (IllegalArgumentException e) {
      throw Refusal.notFound(noun);
    }
  }
}
