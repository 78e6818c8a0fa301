package im.testkit;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Short words for JSON in tests. */
public final class Json {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private Json() {}

  /** The text as a tree; an empty text is a missing node. */
  public static JsonNode parse(String text) {
    return MAPPER.readTree(text);
  }

  /** Any map, list, record or node as text; a string is taken to be JSON already. */
  public static String write(@Nullable Object value) {
    return value instanceof String json ? json : MAPPER.writeValueAsString(value);
  }

  /** An object from names and values in turn, null values kept: {@code object("seq", 7)}. */
  public static Map<String, @Nullable Object> object(@Nullable Object... namesAndValues) {
    Map<String, @Nullable Object> object = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      object.put(String.valueOf(namesAndValues[i]), namesAndValues[i + 1]);
    }
    return object;
  }
}
