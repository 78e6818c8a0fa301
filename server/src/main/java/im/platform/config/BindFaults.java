package im.platform.config;

import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.ResolvableType;
import org.springframework.util.ClassUtils;
import org.springframework.util.unit.DataSize;

/** Says in one line why a value cannot be read. */
final class BindFaults {

  private BindFaults() {}

  static String describe(PropertyKey key, BindException fault) {
    ConfigurationProperty property = fault.getProperty();
    boolean secret = element(key.type()) == Secret.class;
    String value = property == null || secret ? "" : " = " + property.getValue();
    return key.name() + value + " " + expectation(key.type(), fault);
  }

  private static String expectation(ResolvableType type, BindException fault) {
    Class<?> element = element(type);
    if (element.isEnum()) {
      return "must be of " + words(element);
    }
    if (element == Duration.class) {
      return "must be a duration such as 15m or 10s";
    }
    if (element == DataSize.class) {
      return "must be a size such as 10MB";
    }
    if (element == Boolean.class) {
      return "must be true or false";
    }
    return Number.class.isAssignableFrom(element) ? "must be a number in range" : cause(fault);
  }

  private static Class<?> element(ResolvableType type) {
    ResolvableType inner = type.asCollection();
    Class<?> element = inner.equals(ResolvableType.NONE) ? type.toClass() : inner.resolveGeneric(0);
    return ClassUtils.resolvePrimitiveIfNecessary(element == null ? Object.class : element);
  }

  private static String words(Class<?> type) {
    return Arrays.stream(type.getEnumConstants())
        .map(word -> word.toString().toLowerCase(Locale.ROOT))
        .collect(Collectors.joining(", "));
  }

  static String cause(Throwable fault) {
    Throwable root = NestedExceptionUtils.getMostSpecificCause(fault);
    return String.valueOf(root.getMessage());
  }
}
