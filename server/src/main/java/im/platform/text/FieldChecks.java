package im.platform.text;

import im.platform.error.FieldError;
import im.platform.error.Refusal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Gathers what is wrong with the fields of one request, so that one answer names it all. Not
 * thread-safe.
 */
public final class FieldChecks {

  private final List<FieldError> errors = new ArrayList<>();

  /** A text that must be there. */
  public FieldChecks text(String field, @Nullable String value, int min, int max) {
    return require(value != null, field, "is required").optionalText(field, value, min, max);
  }

  /** A text that may be missing or null. */
  public FieldChecks optionalText(String field, @Nullable String value, int min, int max) {
    String problem = value == null ? null : Texts.maybeProblem(value, min, max);
    return problem == null ? this : require(false, field, problem);
  }

  /** A text that may be absent or, where {@code nullable}, null. */
  public FieldChecks patch(String field, Patch<String> value, boolean nullable, int min, int max) {
    return require(nullable || !value.isNull(), field, "must not be null")
        .optionalText(field, value.value(), min, max);
  }

  /** Anything else: {@code message} says what must be where {@code ok} is false. */
  public FieldChecks require(boolean ok, String field, String message) {
    if (!ok) {
      errors.add(new FieldError(field, message));
    }
    return this;
  }

  /** Whether nothing wrong has been found so far. */
  public boolean isEmpty() {
    return errors.isEmpty();
  }

  /** Throws the {@code invalid_request} {@link Refusal} that names every field found wrong. */
  public void refuseIfAny() {
    if (!errors.isEmpty()) {
      throw Refusal.invalid(List.copyOf(errors));
    }
  }
}
