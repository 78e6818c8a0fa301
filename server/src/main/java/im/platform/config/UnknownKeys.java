package im.platform.config;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.StandardEnvironment;

/**
 * Keys under {@code im.} that somebody set and nobody reads. Environment variables are left out:
 * others use such names too.
 */
record UnknownKeys(List<PropertyKey> known) {

  private static final String OURS = "im.";
  private static final int SIMILAR = 4;

  List<String> faults(ConfigurableEnvironment environment) {
    return environment.getPropertySources().stream()
        .filter(
            s -> !s.getName().equals(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME))
        .flatMap(s -> s instanceof EnumerablePropertySource<?> e ? Stream.of(e) : Stream.empty())
        .flatMap(s -> Stream.of(s.getPropertyNames()))
        .filter(name -> name.startsWith(OURS))
        .distinct()
        .sorted()
        .filter(name -> !isKnown(name))
        .map(name -> name + " is not known" + hint(name))
        .toList();
  }

  private boolean isKnown(String name) {
    ConfigurationPropertyName set = ConfigurationPropertyName.adapt(name, '.');
    return known.stream().anyMatch(key -> key.covers(set));
  }

  private String hint(String name) {
    return known.stream()
        .map(key -> key.name().toString())
        .min(Comparator.comparingInt(key -> distance(key, name)))
        .filter(key -> distance(key, name) <= SIMILAR)
        .map(key -> "; did you mean " + key + "?")
        .orElse("");
  }

  /** How many letters to change, add or drop. */
  private static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int changed = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(changed, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[b.length()];
  }
}
