package im.bench;

import java.nio.ByteBuffer;
import java.util.UUID;

/** Ids as the databases store them: sixteen bytes. */
public final class Uuids {

  private Uuids() {}

  public static byte[] bytes(UUID id) {
    ByteBuffer bytes = ByteBuffer.allocate(2 * Long.BYTES);
    return bytes.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits()).array();
  }
}
