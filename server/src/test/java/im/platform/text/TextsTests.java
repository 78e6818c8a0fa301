package im.platform.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import im.platform.error.FieldError;
import im.platform.error.Refusal;
import org.junit.jupiter.api.Test;

class TextsTests {

  @Test
  void lengthCountsCodePoints() {
    assertThat(Texts.length("a😀")).isEqualTo(2);
    assertThat(Texts.maybeProblem("😀".repeat(64), 1, 64)).isNull();
    assertThat(Texts.maybeProblem("😀".repeat(65), 1, 64)).isNotNull();
    assertThat(Texts.cut("😀😀😀", 2)).isEqualTo("😀😀");
  }

  @Test
  void nulAndLoneSurrogatesAreNoText() {
    assertThat(Texts.isClean("a\0")).isFalse();
    assertThat(Texts.isClean("\ud83d")).isFalse();
    assertThat(Texts.isClean("\ude00\ud83d")).isFalse();
    assertThat(Texts.isClean("😀")).isTrue();
  }

  @Test
  void foldingLeavesNoCaseInAnyScript() {
    assertThat(Texts.fold("ÄÖ straße Ω")).isEqualTo(Texts.fold("äö STRASSE ω"));
  }

  @Test
  void everyWrongFieldIsNamed() {
    FieldChecks checks = new FieldChecks().text("a", null, 1, 5).text("b", "", 1, 5);
    assertThatThrownBy(checks::refuseIfAny)
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal ->
                assertThat(refusal.fields())
                    .extracting(FieldError::field)
                    .containsExactly("a", "b"));
  }
}
