package im.platform.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OriginsTests {

  private static Origins origins(String... allowed) {
    return new Origins(new HttpProperties(List.of(allowed), List.of()));
  }

  @ParameterizedTest
  @CsvSource({
    "https://chat.test, chat.test",
    "https://chat.test:443, chat.test",
    "https://CHAT.test, chat.TEST:443",
    "http://chat.test, chat.test:80",
    "http://localhost:8080, localhost:8080",
    "http://[::1]:8080, [::1]:8080"
  })
  void theOwnOriginMayInEveryNotation(String origin, String host) {
    assertThat(origins().isAllowed(origin, host)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "null",
        "",
        "chat.test",
        "https://chat.test.evil.test",
        "https://evilchat.test",
        "https://evil.test?chat.test",
        "https://evil.test#chat.test",
        "https://chat.test@evil.test",
        "https://chat.test/",
        "https://chat.test:444",
        "ftp://chat.test",
        "https://chat.test https://chat.test",
        "https://"
      })
  void othersMayNot(String origin) {
    assertThat(origins("https://app.test").isAllowed(origin, "chat.test")).isFalse();
  }

  @Test
  void aConfiguredOriginMayWhateverTheHost() {
    Origins origins = origins("https://App.test:443");
    assertThat(origins.isAllowed("https://app.test", "chat.test")).isTrue();
    assertThat(origins.isAllowed("https://app.test", null)).isTrue();
    assertThat(origins.isAllowed("http://app.test", "chat.test")).isFalse();
  }

  @Test
  void aWrongConfigurationIsRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> origins("*"));
  }
}
