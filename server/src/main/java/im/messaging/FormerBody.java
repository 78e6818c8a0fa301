package im.messaging;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

/**
 * What an edited message said before.
 *
 * @param body JSON
 * @param writtenAt since when it said so
 */
public record FormerBody(
    long version, @JsonRawValue @Schema(type = "object") String body, Instant writtenAt) {}
