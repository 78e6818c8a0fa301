package im.messaging.body;

import com.fasterxml.jackson.annotation.JsonInclude;
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
    @Nullable String userId) {

  static final BodyFields NONE = new BodyFields(null, null, null, null, null);
}
