package im.gateway.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import im.bus.Event;
import im.bus.Publication.Change;
import im.bus.Publication.ChangeEvent;
import im.bus.Publication.Commit;
import im.platform.id.ConversationId;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Guards the order of events against a bus that loses, repeats and shuffles. */
class CommitFeedTests {

  private static final UUID WRITER = new UUID(7, 7);
  private static final ConversationId CONVERSATION = new ConversationId(new UUID(1, 1));

  private final List<Long> written = new ArrayList<>();
  private final CommitFeed feed = emptyFeed();

  private CommitFeed emptyFeed() {
    Log.newest = 0;
    return new CommitFeed(new Log(), this::write);
  }

  /** A log in which each commit of a position took the version of the same number. */
  private static final class Log implements CommitSource {
    private static long newest;

    @Override
    public Map<UUID, Long> positions() {
      return Map.of(WRITER, newest);
    }

    @Override
    public List<Commit> committedAfter(UUID writer, long position, int limit) {
      return LongStream.rangeClosed(position + 1, newest)
          .limit(limit)
          .mapToObj(CommitFeedTests::commit)
          .toList();
    }

    @Override
    public List<ChangeEvent> events(ConversationId conversation, long from, long to) {
      return LongStream.rangeClosed(from, to).mapToObj(CommitFeedTests::event).toList();
    }
  }

  private void write(Change change, List<ChangeEvent> events) {
    events.forEach(event -> written.add(event.version()));
  }

  private static Commit commit(long version) {
    Change change = new Change(CONVERSATION, 0, version, version, version, List.of(event(version)));
    return new Commit(WRITER, version, List.of(change));
  }

  private static ChangeEvent event(long version) {
    byte[] data = Long.toString(version).getBytes(StandardCharsets.US_ASCII);
    return new ChangeEvent(version, 0, Event.of("message.new", data), null, null);
  }

  static LongStream seeds() {
    return LongStream.range(0, 300);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void whateverTheBusDoesEachVersionIsWrittenOnceAndInOrder(long seed) {
    Random random = new Random(seed);
    int count = 2 + random.nextInt(30);
    Log.newest = count;
    feed.accept(commit(1));
    List<Long> arriving = new ArrayList<>();
    for (long version = 2; version <= count; version++) {
      int times = random.nextInt(3);
      arriving.addAll(Collections.nCopies(times, version));
    }
    Collections.shuffle(arriving, random);
    arriving.forEach(version -> feed.accept(commit(version)));
    feed.catchUp();
    assertThat(written).isEqualTo(LongStream.rangeClosed(1, written.size()).boxed().toList());
    long highest = arriving.stream().mapToLong(Long::longValue).max().orElse(1);
    assertThat((long) written.size()).isGreaterThanOrEqualTo(highest);
  }

  @Test
  void catchesUpFromTheOutboxWhatNeverCame() {
    Log.newest = 5;
    feed.accept(commit(1));
    feed.catchUp();
    assertThat(written).containsExactly(1L, 2L, 3L, 4L, 5L);
    feed.accept(commit(3));
    assertThat(written).hasSize(5);
  }

  @Test
  void fillsAHoleFromTheLogBeforeWhatCameBehindIt() {
    Log.newest = 4;
    feed.accept(commit(1));
    feed.accept(commit(4));
    assertThat(written).containsExactly(1L, 2L, 3L, 4L);
  }
}
