package im.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReferenceTests {

  private final Reference reference = new Reference("bare relay", 1_000);

  @Test
  void aRunThatComesNearIsGood() {
    assertThat(reference.maybeDisturbed(700)).isEmpty();
  }

  @Test
  void aRunFarBelowIsCalledDisturbed() {
    assertThat(reference.maybeDisturbed(699)).get().asString().contains("Disturbed", "bare relay");
  }
}
