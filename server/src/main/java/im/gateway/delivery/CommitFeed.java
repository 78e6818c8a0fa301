package im.gateway.delivery;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import im.bus.Publication.Change;
import im.bus.Publication.ChangeEvent;
import im.bus.Publication.Commit;
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
  private static final int PAGE = 20;

  private final CommitSource source;
  private final CommitSink sink;

  /** Of each writer, the newest position that is dealt with; nobody was here for those before. */
  private final Map<UUID, Long> positions = new HashMap<>();

  private boolean behind;

  private final Cache<ConversationId, Long> delivered =
      Caffeine.newBuilder()
          .executor(Runnable::run)
          .maximumSize(CONVERSATIONS)
          .expireAfterAccess(Duration.ofMinutes(10))
          .build();

  CommitFeed(CommitSource source, CommitSink sink) {
    this.source = source;
    this.sink = sink;
    positions.putAll(source.positions());
  }

  /**
   * Takes one commit from the bus. Where the log cannot be read for it, it throws, and is behind
   * until {@link #catchUp} succeeds.
   */
  void accept(Commit commit) {
    if (behind) {
      catchUp();
    }
    behind = true;
    deliver(commit);
    positions.merge(commit.writer(), commit.position(), Math::max);
    behind = false;
  }

  /** Whether something that came was not delivered. */
  boolean isBehind() {
    return behind;
  }

  /** Reads every commit that may have been missed from the outbox, and delivers it. */
  void catchUp() {
    behind = true;
    source
        .positions()
        .forEach((writer, newest) -> catchUp(writer, positions.getOrDefault(writer, 0L), newest));
    behind = false;
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
    commit.changes().forEach(this::deliver);
  }

  private void deliver(Change change) {
    long last = delivered.get(change.conversation(), conversation -> change.fromVersion() - 1);
    if (change.toVersion() <= last) {
      return;
    }
    Stream<ChangeEvent> events =
        change.events().stream().filter(e -> e.version() == 0 || e.version() > last);
    if (change.fromVersion() > last + 1) {
      List<ChangeEvent> missed =
          source.events(change.conversation(), last + 1, change.fromVersion() - 1);
      events = Stream.concat(missed.stream(), events);
    }
    delivered.put(change.conversation(), change.toVersion());
    sink.write(change, events.toList());
  }
}
