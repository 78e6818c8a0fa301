package im.messaging.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import im.messaging.MessageView;
import im.messaging.MessagingProperties;
import im.messaging.SendOutcome;
import im.platform.id.AccountId;
import im.platform.id.ConversationId;
import im.platform.id.Ids;
import im.storage.Database;
import im.testkit.TestClient;
import im.testkit.TestServer;
import im.testkit.TestUser;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/**
 * Two logs on one database, as two nodes have them: each remembers the conversations that it wrote,
 * and must see what the other one did to them.
 */
class TwoWritersTests {

  private static final TestServer SERVER = TestServer.shared();

  /** More than it takes until a writer goes by what it remembers. */
  private static final int MANY = 50;

  private final TestClient client = new TestClient(SERVER.uri());
  private final TestUser ann = client.register("ann");
  private final TestUser bob = client.register("bob");
  private final String chat = ann.befriend(bob).directBothWays(bob);
  private final MessageLog here = SERVER.bean(MessageLog.class);
  private final SqlMessageLog there =
      new SqlMessageLog(
          SERVER.bean(Ids.class),
          SERVER.bean(Database.class),
          SERVER.bean(MessageTable.class),
          SERVER.bean(CommitPublisher.class),
          SERVER.bean(JsonMapper.class),
          SERVER.bean(InstantSource.class),
          SERVER.bean(LogMetrics.class),
          SERVER.bean(MessagingProperties.class));
  private int sent;

  @BeforeEach
  void startTheOther() {
    there.start();
  }

  @AfterEach
  void stopTheOther() {
    there.stop();
  }

  private CompletableFuture<SendOutcome> send(MessageLog log, TestUser sender) {
    String clientId = "c" + sent++;
    String body = "{\"text\":\"tea\"}";
    CompletionStage<SendOutcome> stage =
        log.append(
            new LogEntry.Append(
                ConversationId.parse(chat),
                AccountId.parse(sender.id()),
                null,
                new LogEntry.Content(
                    clientId, Fingerprint.of("text", body), "text", body, null, null, false)));
    return stage.toCompletableFuture();
  }

  private void sendMany(MessageLog log) {
    for (int i = 0; i < MANY; i++) {
      send(log, ann).join();
    }
  }

  private List<MessageView> stored() {
    return SERVER.bean(MessageTable.class).after(ConversationId.parse(chat), Sight.ALL, 0, 10_000);
  }

  private void expectWhole(int messages) {
    List<Long> all = LongStream.rangeClosed(1, messages).boxed().toList();
    assertThat(stored()).extracting(MessageView::seq).isEqualTo(all);
    assertThat(stored()).extracting(MessageView::version).isEqualTo(all);
    assertThat(bob.conversation(chat).path("me").path("unread").asLong())
        .isEqualTo(stored().stream().filter(m -> m.senderId().toString().equals(ann.id())).count());
  }

  @Test
  void whatTheOtherWroteIsCountedThoughTheConversationIsRemembered() {
    sendMany(here);
    send(there, bob).join();
    assertThat(send(here, ann).join().seq()).isEqualTo(MANY + 2);
    sendMany(there);
    assertThat(send(here, bob).join().seq()).isEqualTo(2 * MANY + 3);
    expectWhole(2 * MANY + 3);
  }

  @Test
  void bothAtOnceLeaveNoGapAndNothingDoubled() {
    sendMany(here);
    List<CompletableFuture<SendOutcome>> sends = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      sends.add(send(i % 3 == 0 ? there : here, i % 2 == 0 ? ann : bob));
      if (i % 60 == 0) {
        sends.getLast().join();
      }
    }
    sends.forEach(CompletableFuture::join);
    expectWhole(MANY + 300);
  }

  @Test
  void aReactionThatTheOtherStoredKeepsItsVersion() {
    sendMany(here);
    there
        .react(
            new LogEntry.React(
                ConversationId.parse(chat), AccountId.parse(bob.id()), null, 1, "👍", true))
        .toCompletableFuture()
        .join();
    SendOutcome next = send(here, ann).join();
    assertThat(next).isInstanceOf(SendOutcome.Stored.class);
    assertThat(stored().getFirst().version()).isEqualTo(MANY + 1);
    assertThat(stored().getLast().version()).isEqualTo(MANY + 2);
  }

  @Test
  void aBlockHoldsFromTheNextMessageOn() {
    sendMany(here);
    bob.rest().put("/blocks/" + ann.id(), null).expect(204);
    assertThatThrownBy(() -> send(here, ann).join()).hasMessageContaining("not contacts");
    bob.rest().delete("/blocks/" + ann.id()).expect(204);
    assertThat(send(here, ann).join().seq()).isEqualTo(MANY + 1);
  }
}
