package im.messaging.store;

import im.platform.id.ConversationId;
import im.storage.UuidConverter;
import im.storage.tables.tables.records.OutboxRecord;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * One row of the outbox: what a commit changed.
 *
 * @param position counts the writer's commits without gaps
 */
public record OutboxRow(UUID writer, long position, List<Versions> changes) {

  private static final int PACKED = 2 * Long.BYTES + 2 * Long.BYTES;

  /** The versions that a commit took in one conversation, the first and the last. */
  public record Versions(ConversationId conversation, long from, long to) {}

  byte[] pack() {
    ByteBuffer packed = ByteBuffer.allocate(PACKED * changes.size());
    for (Versions change : changes) {
      packed.put(UuidConverter.toBytes(change.conversation().value()));
      packed.putLong(change.from()).putLong(change.to());
    }
    return packed.array();
  }

  static OutboxRow of(OutboxRecord row) {
    return new OutboxRow(row.getWriterId(), row.getWriterPosition(), unpack(row.getChanges()));
  }

  private static List<Versions> unpack(byte[] packed) {
    ByteBuffer bytes = ByteBuffer.wrap(packed);
    List<Versions> changes = new ArrayList<>(packed.length / PACKED);
    while (bytes.hasRemaining()) {
      UUID conversation = new UUID(bytes.getLong(), bytes.getLong());
      changes.add(new Versions(new ConversationId(conversation), bytes.getLong(), bytes.getLong()));
    }
    return changes;
  }
}
