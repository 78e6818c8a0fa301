package im.platform.id;

import java.util.UUID;

/** The strict text form of a UUID: 36 characters, as RFC 9562 writes it. */
public final class Uuids {

  private static final int TEXT_LENGTH = 36;

  private Uuids() {}

  /** Reads a UUID; unlike {@link UUID#fromString} it takes no shortened groups. */
  public static UUID parse(String text) {
    if (text.length() != TEXT_LENGTH) {
      throw new IllegalArgumentException("an id is a UUID of 36 characters");
    }
    return UUID.fromString(text);
  }
}
