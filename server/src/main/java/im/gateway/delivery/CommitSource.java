package im.gateway.delivery;

import im.bus.Publication;
import im.platform.id.ConversationId;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The log, as delivery reads it to make good what the bus lost; implemented by the module that owns
 * it. Blocks.
 */
public interface CommitSource {

  /** The newest outbox position of each log writer. */
  Map<UUID, Long> positions();

  /**
   * The commits of one writer behind a position, oldest first, as they would have been published,
   * with the messages in their state now.
   */
  List<Publication.Commit> committedAfter(UUID writer, long position, int limit);

  /**
   * The events of some versions of a conversation, oldest first; a version without one is left out.
   */
  List<Publication.ChangeEvent> events(
      ConversationId conversation, long fromVersion, long toVersion);
}
