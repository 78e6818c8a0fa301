package im.messaging.body;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The {@code body} of a request: every field that any type knows. Which must be there, the type
 * says.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record BodyFields(
    @Nullable String text,
    @Nullable Double lat,
    @Nullable Double lon,
    @Nullable String name,
    @Nullable String userId,
    @Nullable String question,
    @Nullable List<@Nullable String> options,
    @Nullable Boolean multiple,
    @Nullable Boolean anonymous,
    @Nullable Instant closesAt) {

  static final BodyFields NONE =
      new BodyFields(null, null, null, null, null, null, null, null, null, null);

  /** Times are kept in milliseconds. */
  public BodyFields {
    closesAt = closesAt == null ? null : closesAt.truncatedTo(ChronoUnit.MILLIS);
  }
}
