package im.messaging;

import static im.testkit.Json.object;
import static org.assertj.core.api.Assertions.assertThat;

import im.testkit.Problem;
import im.testkit.TestClient;
import im.testkit.TestServer;
import im.testkit.TestSocket;
import im.testkit.TestUser;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class ReadStateTests {

  private final TestClient client = new TestClient(TestServer.shared().uri());
  private final TestUser ann = client.register("ann");
  private final TestUser bob = client.register("bob").befriend(ann);
  private final String chat = ann.direct(bob);

  private long unread(TestUser user) {
    return user.conversation(chat).path("me").path("unread").asLong();
  }

  /** The contract's sentence, word by word, over the messages themselves. */
  private long naive(TestUser user) {
    long readSeq = user.conversation(chat).path("me").path("readSeq").asLong();
    long unread = 0;
    for (JsonNode message : user.messages(chat, "limit=200")) {
      boolean counts =
          message.path("seq").asLong() > readSeq
              && !message.path("senderId").asString().equals(user.id())
              && !message.path("type").asString().equals("system");
      unread += counts ? 1 : 0;
    }
    return unread;
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void unreadIsWhatTheContractSaysWhateverHappens(long seed) {
    Random random = new Random(seed);
    List<TestUser> users = List.of(ann, bob);
    int last = 0;
    for (int step = 0; step < 60; step++) {
      TestUser user = users.get(random.nextInt(2));
      if (last == 0 || random.nextInt(3) > 0) {
        user.send(chat, "text " + step);
        last++;
      } else if (random.nextInt(4) == 0) {
        user.rest().delete("/conversations/" + chat + "/messages/" + last);
      } else {
        user.read(chat, 1 + random.nextInt(last));
      }
      for (TestUser each : users) {
        assertThat(unread(each)).as("seed %s step %s", seed, step).isEqualTo(naive(each));
      }
    }
  }

  @Test
  void readPositionOnlyMovesForward() {
    for (int i = 0; i < 5; i++) {
      bob.send(chat, "text " + i);
    }
    assertThat(unread(ann)).isEqualTo(5);
    ann.read(chat, 4);
    ann.read(chat, 2);
    assertThat(ann.conversation(chat).path("me").path("readSeq").asLong()).isEqualTo(4);
    assertThat(unread(ann)).isEqualTo(1);
    assertThat(Problem.thrownBy(() -> ann.read(chat, 6)).status()).isEqualTo(400);
    ann.read(chat, 5);
    assertThat(unread(ann)).isZero();
  }

  @Test
  void sendingDoesNotRead() {
    bob.send(chat, "one");
    ann.send(chat, "two");
    assertThat(unread(ann)).isEqualTo(1);
    assertThat(ann.conversation(chat).path("me").path("readSeq").asLong()).isZero();
  }

  @Test
  void ownDevicesAndThePeerSeeTheReadPosition() {
    bob.send(chat, "one");
    try (TestSocket desk = ann.connect();
        TestSocket phone = ann.again("phone").connect();
        TestSocket peer = bob.connect()) {
      JsonNode state = desk.call("conversation.read", object("conversationId", chat, "seq", 1));
      assertThat(state.path("readSeq").asLong()).isEqualTo(1);
      assertThat(state.path("unread").asLong()).isZero();
      assertThat(phone.await("conversation.read").path("userId").asString()).isEqualTo(ann.id());
      assertThat(peer.await("conversation.read").path("seq").asLong()).isEqualTo(1);
      assertThat(bob.conversation(chat).path("peer").path("readSeq").asLong()).isEqualTo(1);
      assertThat(desk.events("conversation.read")).isEmpty();
    }
  }

  @Test
  void ownStateIsKeptAndTold() {
    try (TestSocket phone = ann.again("phone").connect()) {
      JsonNode changed = ann.setMine(chat, "muted", true, "draft", "half a thou");
      assertThat(changed.path("me").path("muted").asBoolean()).isTrue();
      assertThat(changed.path("me").path("meVersion").asLong()).isEqualTo(1);
      JsonNode told = phone.await("conversation.me");
      assertThat(told.path("me").path("draft").asString()).isEqualTo("half a thou");
      assertThat(ann.setMine(chat, "muted", true).path("me").path("meVersion").asLong())
          .isEqualTo(1);
      assertThat(ann.setMine(chat, "draft", null).path("me").path("draft").isNull()).isTrue();
    }
  }

  @Test
  void changesFollowTheVersions() {
    ann.send(chat, "one");
    ann.send(chat, "two");
    ann.edit(chat, 1, "one!");
    JsonNode all = bob.changes(chat, 0);
    assertThat(seqs(all)).containsExactly(2L, 1L);
    assertThat(all.path("version").asLong()).isEqualTo(3);
    assertThat(all.path("more").asBoolean()).isFalse();
    assertThat(seqs(bob.changes(chat, 2))).containsExactly(1L);
    assertThat(seqs(bob.changes(chat, 3))).isEmpty();
    assertThat(bob.changes(chat, 4).path("reset").asBoolean()).isTrue();
    String path = "/conversations/" + chat + "/changes?sinceVersion=0&limit=1";
    JsonNode page = bob.rest().get(path).expect(200);
    assertThat(page.path("more").asBoolean()).isTrue();
    assertThat(page.path("version").asLong()).isEqualTo(2);
  }

  private static List<Long> seqs(JsonNode changes) {
    List<Long> seqs = new ArrayList<>();
    changes.path("items").forEach(item -> seqs.add(item.path("seq").asLong()));
    return seqs;
  }

  @Test
  void historyIsPagedInEveryDirection() {
    for (int i = 0; i < 10; i++) {
      ann.send(chat, "text " + i);
    }
    assertThat(seqsOf(ann.messages(chat, "limit=3"))).containsExactly(8L, 9L, 10L);
    assertThat(seqsOf(ann.messages(chat, "beforeSeq=4&limit=2"))).containsExactly(2L, 3L);
    assertThat(seqsOf(ann.messages(chat, "afterSeq=4&limit=2"))).containsExactly(5L, 6L);
    assertThat(seqsOf(ann.messages(chat, "aroundSeq=5&limit=4"))).containsExactly(3L, 4L, 5L, 6L);
    for (String bad :
        List.of("limit=0", "limit=201", "limit=x", "beforeSeq=x", "beforeSeq=1&afterSeq=1")) {
      ann.rest().get("/conversations/" + chat + "/messages?" + bad).expect(400);
    }
  }

  private static List<Long> seqsOf(JsonNode messages) {
    List<Long> seqs = new ArrayList<>();
    messages.forEach(item -> seqs.add(item.path("seq").asLong()));
    return seqs;
  }

  @Test
  void listSkipsNothingThoughConversationsMoveBetweenThePages() {
    List<String> chats = new ArrayList<>(List.of(chat, ann.direct(ann)));
    for (int i = 0; i < 4; i++) {
      chats.add(ann.direct(client.register("friend").befriend(ann)));
    }
    chats.forEach(id -> ann.send(id, "x"));
    List<String> seen = new ArrayList<>();
    String cursor = null;
    do {
      JsonNode page = ann.conversations("limit=2" + (cursor == null ? "" : "&cursor=" + cursor));
      page.path("items").forEach(item -> seen.add(item.path("id").asString()));
      assertThat(page.path("items").size()).isLessThanOrEqualTo(2);
      cursor = page.path("nextCursor").isNull() ? null : page.path("nextCursor").asString();
      if (seen.size() == 2) {
        ann.send(chats.get(0), "jumps to the head");
      }
    } while (cursor != null);
    assertThat(seen).containsAll(chats);
  }
}
