package im.platform.config;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DataObjectPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.core.ResolvableType;

/**
 * One key of the configuration, as a component of a properties record declares it.
 *
 * @param record the record that it belongs to
 */
record PropertyKey(ConfigurationPropertyName name, RecordComponent component, Class<?> record) {

  /** The keys of a record that is annotated with {@link ConfigurationProperties}. */
  static Stream<PropertyKey> of(Class<?> properties) {
    return within(prefix(properties), properties);
  }

  static ConfigurationPropertyName prefix(Class<?> properties) {
    ConfigurationProperties annotation = properties.getAnnotation(ConfigurationProperties.class);
    String prefix = annotation.prefix().isEmpty() ? annotation.value() : annotation.prefix();
    return ConfigurationPropertyName.of(prefix);
  }

  /** Records within records are groups of keys; a record that a text stands for is a value. */
  private static Stream<PropertyKey> within(ConfigurationPropertyName prefix, Class<?> record) {
    return Arrays.stream(record.getRecordComponents())
        .flatMap(
            component -> {
              ConfigurationPropertyName name =
                  prefix.append(DataObjectPropertyName.toDashedForm(component.getName()));
              return isGroup(component.getType())
                  ? within(name, component.getType())
                  : Stream.of(new PropertyKey(name, component, record));
            });
  }

  private static boolean isGroup(Class<?> type) {
    return type.isRecord() && type.getRecordComponents().length > 1;
  }

  ResolvableType type() {
    return ResolvableType.forMethodReturnType(component.getAccessor(), record);
  }

  /** Whether a key that somebody set is this one or, of a list or map, part of it. */
  boolean covers(ConfigurationPropertyName set) {
    return name.equals(set) || (isOpen() && name.isAncestorOf(set));
  }

  private boolean isOpen() {
    return type().isArray()
        || Iterable.class.isAssignableFrom(component.getType())
        || java.util.Map.class.isAssignableFrom(component.getType());
  }
}
