package im.messaging.job;

import static im.storage.tables.Tables.OUTBOX;
import static im.storage.tables.Tables.SEARCH_CURSOR;
import static im.storage.tables.Tables.STORE_FACT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import im.messaging.MessageView;
import im.messaging.search.Candidate;
import im.messaging.search.MessageSearch;
import im.messaging.search.SearchFilter;
import im.messaging.search.SearchProperties;
import im.messaging.search.SearchTerms;
import im.messaging.store.MessageTable;
import im.messaging.store.OutboxTable;
import im.storage.Database;
import im.testkit.TestClient;
import im.testkit.TestServer;
import im.testkit.TestUser;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * A server whose search is fed by hand: each feeder is one that begins after the last one's end.
 */
class SearchFeederTests {

  private static final TestServer SERVER = TestServer.start("im.roles=web,gateway,files");

  private final Database database = SERVER.bean(Database.class);
  private final OutboxTable outbox = SERVER.bean(OutboxTable.class);
  private final TestClient client = new TestClient(SERVER.uri());
  private final TestUser ann = client.register("ann");
  private final String chat = ann.direct(ann);

  @AfterAll
  static void endServer() {
    SERVER.close();
  }

  @BeforeEach
  void feedAll() {
    finish(feeder());
  }

  private SearchFeeder feeder() {
    return feeder(SERVER.bean(MessageSearch.class), false);
  }

  private SearchFeeder feeder(MessageSearch search, boolean rebuild) {
    MessageTable messages = SERVER.bean(MessageTable.class);
    SearchCursorTable cursors = new SearchCursorTable(database, outbox);
    return new SearchFeeder(
        outbox,
        messages,
        search,
        cursors,
        new SearchRebuild(database, search, messages, cursors),
        database,
        new SearchProperties(rebuild));
  }

  private static void finish(SearchFeeder feeder) {
    while (feeder.step()) {
      assertThat(SERVER.dataDir()).exists();
    }
  }

  private int found(String query) {
    JsonNode page = ann.rest().get("/messages/search?limit=100&query=" + query).expect(200);
    return page.path("items").size();
  }

  private void send(int count, String text) {
    for (int i = 0; i < count; i++) {
      ann.send(chat, text);
    }
  }

  private void forgetOutbox() {
    outbox.deleteBefore(Instant.now().plusSeconds(60));
  }

  @Test
  void aNewFeederGoesOnWhereTheLastOneEnded() {
    send(30, "tea");
    feeder().step();
    assertThat(found("tea")).isBetween(20, 30);
    send(3, "tea");
    finish(feeder());
    assertThat(found("tea")).isEqualTo(33);
  }

  @Test
  void whatAFailedStepLeftIsDoneByTheNext() {
    send(30, "tea");
    ann.edit(chat, 1, "coffee");
    ann.recall(chat, 2);
    SearchFeeder failing = feeder(new Failing(SERVER.bean(MessageSearch.class)), false);
    assertThatThrownBy(failing::step).hasMessage("planned by the test");
    assertThat(found("tea")).isZero();
    finish(feeder());
    assertThat(found("tea")).isEqualTo(28);
    assertThat(found("coffee")).isEqualTo(1);
  }

  @Test
  void commitsThatTheOutboxForgotUnreadComeFromTheMessages() {
    send(5, "tea");
    ann.edit(chat, 1, "coffee");
    forgetOutbox();
    send(1, "tea");
    finish(feeder());
    assertThat(found("tea")).isEqualTo(5);
    assertThat(found("coffee")).isEqualTo(1);
  }

  @Test
  void whatWasReadBeforeItWasForgottenIsNotMissed() {
    send(5, "tea");
    finish(feeder());
    Map<UUID, Long> heads = outbox.positions();
    forgetOutbox();
    assertThat(outbox.positions()).isEqualTo(heads);
    SearchCursorTable cursors = new SearchCursorTable(database, outbox);
    assertThat(cursors.unread()).isEmpty();
    send(1, "tea");
    assertThat(cursors.unread()).hasSize(1).noneMatch(SearchCursorTable.Unread::isTooLate);
  }

  @Test
  void aStoreThatWasNeverSearchedIsReadFromItsMessages() {
    send(120, "tea");
    database.execute(
        sql -> {
          sql.deleteFrom(OUTBOX).execute();
          sql.deleteFrom(SEARCH_CURSOR).execute();
          sql.deleteFrom(STORE_FACT).where(STORE_FACT.NAME.eq("search")).execute();
        });
    finish(feeder());
    assertThat(found("tea")).isEqualTo(100);
  }

  @Test
  void aRebuildGoesOnWhereItWasAndTakesInWhatIsWrittenMeanwhile() {
    send(250, "tea");
    finish(feeder());
    SearchFeeder rebuilding = feeder(SERVER.bean(MessageSearch.class), true);
    rebuilding.step();
    assertThat(found("tea")).isLessThan(100);
    send(1, "coffee");
    SearchFeeder next = feeder();
    assertThat(next.step()).isTrue();
    assertThat(found("coffee")).isEqualTo(1);
    finish(next);
    assertThat(found("tea")).isEqualTo(100);
  }

  @Test
  void ofTwoWhoFeedAtOnceTheLateOneChangesNothing() {
    send(1, "tea");
    SearchCursorTable cursors = new SearchCursorTable(database, outbox);
    SearchCursorTable.Unread unread = cursors.unread().getFirst();
    finish(feeder());
    assertThatThrownBy(() -> cursors.move(unread.writer(), unread.read(), unread.next()))
        .hasMessageContaining("another node");
    assertThat(cursors.unread()).isEmpty();
  }

  /** An index that does what it is told, and then fails. */
  private record Failing(MessageSearch search) implements MessageSearch {

    @Override
    public void put(Collection<MessageView> messages) {
      search.put(messages);
      throw new IllegalStateException("planned by the test");
    }

    @Override
    public List<Candidate> find(SearchFilter filter, SearchTerms terms, long before, int limit) {
      return search.find(filter, terms, before, limit);
    }

    @Override
    public void clear() {
      search.clear();
    }
  }
}
