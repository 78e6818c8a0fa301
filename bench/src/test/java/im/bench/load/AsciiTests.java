package im.bench.load;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AsciiTests {

  @ParameterizedTest
  @ValueSource(longs = {0, 9, 10, 99, 100, 1_234_567_890_123L, Long.MAX_VALUE})
  void aNumberIsReadAsItWasWritten(long number) {
    byte[] bytes = "??????????????????????".getBytes(US_ASCII);
    int end = Ascii.put(bytes, 1, number);

    assertThat(new String(bytes, 1, end - 1, US_ASCII)).isEqualTo(Long.toString(number));
    assertThat(Ascii.digits(number)).isEqualTo(end - 1);
    assertThat(Ascii.number(bytes, 1)).isEqualTo(number);
  }
}
