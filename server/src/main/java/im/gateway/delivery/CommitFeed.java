package im.gateway.delivery;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import im.bus.Publication.Commit;
import im.bus.Publication.CommitEvent;
import im.platform.id.ConversationId;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Makes of what the bus brings – repeated, out of order, with holes – each conversation's events in
 * version order, each once. Versions that did not come are read from the log; that needs no
 * waiting, since a version commits only after all before it. Used by the bus's one receiving
 * thread.
 */
@Component
class CommitFeed {

  private static final int CONVERSATIONS = 200_000;
  private static final int PAGE = 500;

  private final CommitSource source;
  private final CommitSink sink;

  /** Of each writer, the newest position that is dealt with; nobody was here for those before. */
  private final Map<UUID, Long> positions = new HashMap<>();

  private final Cache<ConversationId, Long> delivered =
      Caffeine.newBuilder()
          .maximumSize(CONVERSATIONS)
          .expireAfterAccess(Duration.ofMinutes(10))
          .build();

  CommitFeed(CommitSource source, CommitSink sink) {
    this.source = source;
    this.sink = sink;
    positions.putAll(source.positions());
  }

  /** Takes one commit from the bus. */
  void accept(Commit commit) {
    deliver(commit);
    positions.merge(commit.writer(), commit.position(), Math::max);
  }

  /** Reads every commit that may have been missed from the outbox, and delivers it. */
  void catchUp() {
    source
        .positions()
        .forEach((writer, newest) -> catchUp(writer, positions.getOrDefault(writer, 0L), newest));
  }

  private void catchUp(UUID writer, long known, long newest) {
    long position = known;
    while (position < newest) {
      List<Commit> missed = source.committedAfter(writer, position, PAGE);
      if (missed.isEmpty()) {
        break;
      }
      missed.forEach(this::deliver);
      position = missed.getLast().position();
    }
    positions.merge(writer, Math.max(position, newest), Math::max);
  }

  private void deliver(Commit commit) {
    long last = delivered.get(commit.conversation(), conversation -> commit.fromVersion() - 1);
    if (commit.toVersion() <= last) {
      return;
    }
    Stream<CommitEvent> events =
        commit.events().stream().filter(e -> e.version() == 0 || e.version() > last);
    if (commit.fromVersion() > last + 1) {
      List<CommitEvent> missed =
          source.events(commit.conversation(), last + 1, commit.fromVersion() - 1);
      events = Stream.concat(missed.stream(), events);
    }
    delivered.put(commit.conversation(), commit.toVersion());
    sink.write(commit, events.toList());
  }
}
