package im.platform.json;

import im.platform.error.Refusal;
import im.platform.id.AccountId;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JacksonException.Reference;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.MismatchedInputException;

/** Says what is wrong with JSON that could not be read, without a word of Java. */
public final class JsonFaults {

  private JsonFaults() {}

  /** The refusal that the sender of the JSON gets: {@code invalid_request}, or a rule's own. */
  public static Refusal refusal(JacksonException fault) {
    if (fault.getCause() instanceof Refusal rule) {
      return rule;
    }
    return Refusal.invalid(path(fault), message(fault));
  }

  private static String message(JacksonException fault) {
    return switch (fault) {
      case MismatchedInputException mismatch -> "must be " + noun(mismatch.getTargetType());
      case StreamReadException broken -> "is not valid JSON" + where(broken.getLocation());
      case DatabindException bound when bound.getCause() instanceof IllegalArgumentException rule ->
          String.valueOf(rule.getMessage());
      default -> "cannot be read";
    };
  }

  private static String where(@Nullable TokenStreamLocation location) {
    if (location == null || location.getLineNr() < 0) {
      return "";
    }
    return " (line " + location.getLineNr() + ", column " + location.getColumnNr() + ")";
  }

  private static String noun(@Nullable Class<?> type) {
    if (type == null) {
      return "of another type";
    }
    if (type == String.class) {
      return "text without U+0000 and lone surrogates";
    }
    if (type == boolean.class || type == Boolean.class) {
      return "true or false";
    }
    if (type == Instant.class) {
      return "a time as RFC 3339 writes it";
    }
    if (type == UUID.class || type.getPackageName().equals(AccountId.class.getPackageName())) {
      return "an id";
    }
    if (type.isEnum()) {
      return "one of the known words";
    }
    return type.isPrimitive() || Number.class.isAssignableFrom(type)
        ? "a number in range"
        : structure(type);
  }

  private static String structure(Class<?> type) {
    if (Collection.class.isAssignableFrom(type) || type.isArray()) {
      return "a list";
    }
    boolean object = Map.class.isAssignableFrom(type) || isMultiField(type);
    return object ? "an object" : "a valid value";
  }

  private static boolean isMultiField(Class<?> type) {
    return type.isRecord() && type.getRecordComponents().length > 1;
  }

  /** Such as {@code body.items[2].text}; {@code $} is the whole. */
  private static String path(JacksonException fault) {
    StringBuilder path = new StringBuilder();
    for (Reference step : fault.getPath()) {
      String name = step.getPropertyName();
      if (name == null) {
        path.append('[').append(step.getIndex()).append(']');
      } else {
        path.append(path.isEmpty() ? "" : ".").append(name);
      }
    }
    return path.isEmpty() ? "$" : path.toString();
  }
}
