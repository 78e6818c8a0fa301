package im.__name__;

import im.platform.text.FieldChecks;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The wish for a new __name__. */
public record Create__Name__(@Nullable String text) {

  private static final int TEXT_MAX = 1_000;

  /** Its text; throws the refusal that names every field that may not be so. */
  String check() {
    new FieldChecks().text("text", text, 1, TEXT_MAX).refuseIfAny();
    return Objects.requireNonNull(text);
  }
}
