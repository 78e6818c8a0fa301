package im.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OptionsTests {

  private final Options options = Options.parse("w1", "--pairs=3", "--jvm=-Xmx1g -Xms1g");

  @Test
  void wordsAndOptionsAreToldApart() {
    assertThat(options.words()).containsExactly("w1");
    assertThat(options.get("jvm", "")).isEqualTo("-Xmx1g -Xms1g");
    assertThat(options.number("pairs", 100)).isEqualTo(3);
  }

  @Test
  void whatIsNotGivenHasItsDefault() {
    assertThat(options.get("pin", "true")).isEqualTo("true");
    assertThat(options.number("seconds", 20)).isEqualTo(20);
  }
}
