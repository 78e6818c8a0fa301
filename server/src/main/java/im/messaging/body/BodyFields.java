package im.messaging.body;

import org.jspecify.annotations.Nullable;

/**
 * The {@code body} of a request: every field that any type knows. Which must be there, the type
 * says.
 */
public record BodyFields(
    @Nullable String text,
    @Nullable Double lat,
    @Nullable Double lon,
    @Nullable String name,
    @Nullable String userId) {

  static final BodyFields NONE = new BodyFields(null, null, null, null, null);
}
