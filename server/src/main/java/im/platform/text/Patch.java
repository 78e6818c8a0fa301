package im.platform.text;

import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A field of a partial update: absent (leave it as it is) or there with a value, which may be null
 * (remove it). As a component of a request record it is never null itself. Immutable.
 *
 * @param <T> what the field holds
 */
public final class Patch<T> {

  private static final Patch<?> ABSENT = new Patch<>(false, null);

  private final boolean present;
  private final @Nullable T value;

  private Patch(boolean present, @Nullable T value) {
    this.present = present;
    this.value = value;
  }

  @SuppressWarnings("unchecked") // holds no value of any type
  public static <T> Patch<T> absent() {
    return (Patch<T>) ABSENT;
  }

  public static <T> Patch<T> of(@Nullable T value) {
    return new Patch<>(true, value);
  }

  public boolean isPresent() {
    return present;
  }

  /** Whether the field is there and is to be removed. */
  public boolean isNull() {
    return present && value == null;
  }

  /** The field's value; null where it is absent or null. */
  public @Nullable T value() {
    return value;
  }

  /** What holds after the update, where {@code current} held before it. */
  public @Nullable T or(@Nullable T current) {
    return present ? value : current;
  }

  /** The same field with another value; null and absent stay what they are. */
  public <U> Patch<U> map(Function<T, U> change) {
    if (!present) {
      return absent();
    }
    return of(value == null ? null : change.apply(value));
  }

  /** Looks at the value where there is one that is not null. */
  public void ifValue(Consumer<T> look) {
    if (value != null) {
      look.accept(value);
    }
  }
}
