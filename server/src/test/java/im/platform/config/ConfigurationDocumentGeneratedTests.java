package im.platform.config;

import im.testkit.GeneratedFile;
import java.io.IOException;
import java.lang.reflect.Parameter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** Writes docs/configuration.md from the properties records. */
class ConfigurationDocumentGeneratedTests {

  private static final String HEAD =
      """
      # Configuration

      Made from the properties records by `./im test --update`; do not edit. A key is set as `--key=value`
      on the command line (`./im run --im.name=chat`), as an environment variable (`IM_NAME=chat`, dots as
      underscores, dashes left out), or in `application.yaml` beside the jar. Durations are written as
      `10s`, `15m` or `30d`, sizes as `10MB`, lists with commas. All errors are told together at the start,
      unknown keys under `im.` too.

      `server.port` and `server.address` say where the server listens (8080, everywhere).
      """;

  @Test
  void theDocumentIsUpToDate() {
    String tables =
        PropertyRecords.all().stream()
            .map(ConfigurationDocumentGeneratedTests::section)
            .collect(Collectors.joining("\n"));
    GeneratedFile.check("docs/configuration.md", HEAD + "\n" + tables);
  }

  private static String section(Class<?> record) {
    String source = source(record);
    String rows =
        PropertyKey.of(record)
            .map(key -> row(key, key.record() == record ? source : source(key.record())))
            .collect(Collectors.joining("\n"));
    return "## "
        + PropertyKey.prefix(record)
        + "\n\n"
        + summary(source)
        + "\n\n| key | default | what |\n| --- | --- | --- |\n"
        + rows
        + "\n";
  }

  private static String row(PropertyKey key, String source) {
    return "| `%s` | %s | %s |"
        .formatted(key.name(), defaultOf(key), description(source, key.component().getName()));
  }

  private static String defaultOf(PropertyKey key) {
    for (Parameter parameter : key.record().getDeclaredConstructors()[0].getParameters()) {
      DefaultValue value = parameter.getAnnotation(DefaultValue.class);
      if (parameter.getName().equals(key.component().getName()) && value != null) {
        return value.value().length == 0 ? "" : "`" + String.join(",", value.value()) + "`";
      }
    }
    return "";
  }

  private static String source(Class<?> record) {
    Class<?> outer = record.getEnclosingClass() == null ? record : record.getEnclosingClass();
    Path file =
        GeneratedFile.repository()
            .resolve("server/src/main/java")
            .resolve(outer.getName().replace('.', '/') + ".java");
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String summary(String source) {
    return find("(?s)/\\*\\*(.*?)(?:@param|\\*/)", source);
  }

  private static String description(String source, String component) {
    return find("(?s)@param " + component + "\\s(.*?)(?:@param|\\*/)", source);
  }

  private static String find(String pattern, String source) {
    Matcher matcher = Pattern.compile(pattern).matcher(source);
    if (!matcher.find()) {
      return "";
    }
    return matcher
        .group(1)
        .replaceAll("\\s*\\*\\s", " ")
        .replaceAll("\\{@(?:code|link #?)\\s*([^}]*)}", "`$1`")
        .replace("|", "\\|")
        .replaceAll("\\s+", " ")
        .strip();
  }
}
