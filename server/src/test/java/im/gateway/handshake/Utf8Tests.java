package im.gateway.handshake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Utf8Tests {

  private static byte[] bytes(String hex) {
    return java.util.HexFormat.of().parseHex(hex);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a", "12345678", "123456789", "é", "訊息", "😀😀", "aaaaaaaé"})
  void textIsWellFormed(String text) {
    assertThat(Utf8.isWellFormed(text.getBytes(UTF_8))).isTrue();
  }

  /** A lone continuation, a cut sequence, an overlong one, a surrogate, beyond U+10FFFF. */
  @ParameterizedTest
  @ValueSource(strings = {"80", "6161616161616161c3", "c080", "eda080", "f4908080", "ff"})
  void whatIsNoTextIsNot(String hex) {
    assertThat(Utf8.isWellFormed(bytes(hex))).isFalse();
  }

  @Test
  void itAgreesWithTheDecoderOnRandomBytes() {
    Random random = new Random(7);
    for (int i = 0; i < 20_000; i++) {
      byte[] some = new byte[random.nextInt(20)];
      random.nextBytes(some);
      boolean sameAgain = java.util.Arrays.equals(new String(some, UTF_8).getBytes(UTF_8), some);
      assertThat(Utf8.isWellFormed(some)).isEqualTo(sameAgain);
    }
  }
}
