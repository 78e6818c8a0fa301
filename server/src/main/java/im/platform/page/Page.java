package im.platform.page;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list, as it goes over the wire.
 *
 * @param nextCursor asks for the page after this one; null where this is the last
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Page<T>(List<T> items, @Nullable String nextCursor) {

  /**
   * Makes a page of rows that were read with {@link PageLimit#plusOne}.
   *
   * @param cursor where the list goes on after the given item
   */
  public static <T> Page<T> of(List<T> rows, PageLimit limit, Function<T, Cursor> cursor) {
    if (rows.size() <= limit.value()) {
      return new Page<>(List.copyOf(rows), null);
    }
    List<T> items = List.copyOf(rows.subList(0, limit.value()));
    return new Page<>(items, cursor.apply(items.getLast()).encode());
  }

  /** The same page with other items. */
  public <U> Page<U> map(Function<T, U> change) {
    return new Page<>(items.stream().map(change).toList(), nextCursor);
  }
}
