package im.storage;

import java.nio.ByteBuffer;
import java.util.UUID;
import org.jooq.impl.AbstractConverter;
import org.jspecify.annotations.Nullable;

/**
 * A UUID as the 16 bytes that the tables hold, most significant first, so that UUIDv7 sorts by
 * time.
 */
public final class UuidConverter extends AbstractConverter<byte[], UUID> {

  private static final int BYTES = 16;

  public UuidConverter() {
    super(byte[].class, UUID.class);
  }

  @Override
  public @Nullable UUID from(byte @Nullable [] bytes) {
    return bytes == null ? null : toUuid(bytes);
  }

  @Override
  public byte @Nullable [] to(@Nullable UUID id) {
    return id == null ? null : toBytes(id);
  }

  public static UUID toUuid(byte[] bytes) {
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    return new UUID(buffer.getLong(), buffer.getLong());
  }

  public static byte[] toBytes(UUID id) {
    return ByteBuffer.allocate(BYTES)
        .putLong(id.getMostSignificantBits())
        .putLong(id.getLeastSignificantBits())
        .array();
  }
}
