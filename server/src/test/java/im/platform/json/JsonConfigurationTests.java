package im.platform.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import im.platform.id.AccountId;
import im.platform.text.Patch;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

class JsonConfigurationTests {

  record Sample(
      @Nullable String text,
      @Nullable Integer number,
      @Nullable Boolean flag,
      @Nullable AccountId id,
      Patch<String> patch,
      Patch<Boolean> flagPatch) {}

  private final JsonMapper json = mapper();

  private static JsonMapper mapper() {
    JsonConfiguration configuration = new JsonConfiguration();
    JsonMapper.Builder builder = JsonMapper.builder().addModule(configuration.wireTypes());
    configuration.strictJson().customize(builder);
    return builder.build();
  }

  private Sample read(String text) {
    return json.readValue(text, Sample.class);
  }

  @Test
  void absentNullAndValueAreToldApart() {
    assertThat(read("{}").patch().isPresent()).isFalse();
    assertThat(read("{\"patch\":null}").patch().isNull()).isTrue();
    assertThat(read("{\"patch\":\"x\"}").patch().value()).isEqualTo("x");
    assertThat(read("{\"flagPatch\":true}").flagPatch().value()).isTrue();
    assertThat(read("{}").patch().or("old")).isEqualTo("old");
    assertThat(read("{\"patch\":null}").patch().or("old")).isNull();
  }

  @Test
  void unknownFieldsAreIgnored() {
    assertThat(read("{\"text\":\"a\",\"more\":{\"deep\":[1]}}").text()).isEqualTo("a");
  }

  @Test
  void pairedSurrogatesAreText() {
    assertThat(read("{\"text\":\"\\ud83d\\ude00\"}").text()).isEqualTo("😀");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"text\":1}",
        "{\"text\":1.5}",
        "{\"text\":true}",
        "{\"text\":{\"$ne\":null}}",
        "{\"text\":[\"a\"]}",
        "{\"text\":\"\\u0000\"}",
        "{\"text\":\"\\ud800\"}",
        "{\"text\":\"\\udc00x\"}",
        "{\"number\":\"1\"}",
        "{\"number\":1.5}",
        "{\"flag\":\"true\"}",
        "{\"flag\":1}",
        "{\"patch\":5}",
        "{\"flagPatch\":\"true\"}",
        "{\"id\":\"x\"}",
        "{\"id\":5}",
        "{} {}",
        "[]"
      })
  void whatIsOfAnotherTypeIsRefused(String text) {
    assertThatThrownBy(() -> read(text)).isInstanceOf(JacksonException.class);
  }

  @Test
  void timesHaveThreeDecimals() {
    assertThat(json.writeValueAsString(Instant.ofEpochSecond(0)))
        .isEqualTo("\"1970-01-01T00:00:00.000Z\"");
    assertThat(json.writeValueAsString(Instant.ofEpochSecond(0, 123_999_999)))
        .isEqualTo("\"1970-01-01T00:00:00.123Z\"");
  }
}
