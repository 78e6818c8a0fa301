package im.platform.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Names one session. */
public record SessionId(@JsonValue UUID value) {

  /** Reads the text form; throws {@link IllegalArgumentException} where it is not a UUID. */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static SessionId parse(String text) {
    return new SessionId(Uuids.parse(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
