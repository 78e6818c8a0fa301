package im.__name__;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import im.platform.id.Uuids;
import java.util.UUID;

/** Names one __name__. */
public record __Name__Id(@JsonValue UUID value) {

  /** Reads the text form; throws {@link IllegalArgumentException} where it is not a UUID. */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static __Name__Id parse(String text) {
    return new __Name__Id(Uuids.parse(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
