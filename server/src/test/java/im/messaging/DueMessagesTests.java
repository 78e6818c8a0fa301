package im.messaging;

import static im.testkit.Json.object;
import static org.assertj.core.api.Assertions.assertThat;

import im.messaging.schedule.DueMessages;
import im.testkit.TestClient;
import im.testkit.TestServer;
import im.testkit.TestSocket;
import im.testkit.TestUser;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Scheduled messages whose time has come. */
class DueMessagesTests {

  private static final Duration SOON = Duration.ofMillis(1_500);
  private final Instant later = Instant.now().plus(Duration.ofDays(30));

  private final TestServer server = TestServer.shared();
  private final TestClient client = new TestClient(server.uri());
  private final TestUser ann = client.register("ann");
  private final TestUser bob = client.register("bob").befriend(ann);
  private final String chat = ann.directBothWays(bob);

  private String add(String clientId, Instant sendAt, String text) {
    Object wish =
        object(
            "sendAt",
            sendAt.toString(),
            "clientId",
            clientId,
            "type",
            "text",
            "body",
            object("text", text));
    return ann.rest()
        .post("/conversations/" + chat + "/scheduled", wish)
        .expect(201)
        .path("id")
        .asString();
  }

  private JsonNode onlyItem() {
    JsonNode items = ann.rest().get("/scheduled").expect(200).path("items");
    assertThat(items.size()).isEqualTo(1);
    return items.path(0);
  }

  private List<String> texts() {
    return bob.messages(chat).valueStream().map(m -> m.at("/body/text").asString()).toList();
  }

  @Test
  void itIsSentWithinMomentsOfItsTime() {
    try (TestSocket phone = ann.again("phone").connect();
        TestSocket peer = bob.connect()) {
      Instant sendAt = Instant.now().plus(SOON);
      String id = add("c1", sendAt, "on time");
      phone.await("scheduled.changed", d -> d.at("/item/id").asString().equals(id));
      JsonNode message = peer.await("message.new");
      assertThat(message.at("/body/text").asString()).isEqualTo("on time");
      assertThat(message.path("senderId").asString()).isEqualTo(ann.id());
      assertThat(message.path("clientId").asString()).isEqualTo("c1");
      assertThat(Instant.parse(message.path("sentAt").asString()))
          .isBetween(sendAt.minusMillis(1), sendAt.plusSeconds(3));
      assertThat(phone.await("message.new").path("seq").asLong()).isEqualTo(1);
      assertThat(phone.await("scheduled.removed").path("id").asString()).isEqualTo(id);
      assertThat(peer.events("scheduled.removed")).isEmpty();
      ann.rest().delete("/scheduled/" + id).expect(404);
    }
    assertThat(ann.rest().get("/scheduled").expect(200).path("items")).isEmpty();
  }

  @Test
  void thoseOfOneConversationComeInTheOrderOfTheirTimes() {
    Instant sendAt = Instant.now().plusSeconds(2);
    List<String> expected = IntStream.range(0, 20).mapToObj(i -> "text " + i).toList();
    expected
        .reversed()
        .forEach(
            text -> {
              int place = expected.indexOf(text);
              add("c" + place, sendAt.plusMillis(place), text);
            });
    try (TestSocket peer = bob.connect()) {
      peer.await("message.new", d -> d.path("seq").asLong() == 20);
    }
    assertThat(texts()).isEqualTo(expected);
  }

  @Test
  void itCanBeSentNow() {
    String id = add("c1", later, "no waiting");
    try (TestSocket phone = ann.again("phone").connect()) {
      JsonNode message = ann.rest().post("/scheduled/" + id + "/send", object()).expect(200);
      assertThat(message.path("seq").asLong()).isEqualTo(1);
      assertThat(message.at("/body/text").asString()).isEqualTo("no waiting");
      assertThat(phone.await("scheduled.removed").path("id").asString()).isEqualTo(id);
    }
    ann.rest().post("/scheduled/" + id + "/send", object()).expect(404);
    assertThat(texts()).containsExactly("no waiting");
  }

  /** The server stopped when the message was in the log and still in the schedule. */
  @Test
  void whatWasSentAlreadyIsNotSentAgain() {
    ScheduledRow row = new ScheduledRow(add("c1", later, "once"));
    ann.send(chat, "c1", "once");
    try (TestSocket phone = ann.again("phone").connect()) {
      row.setSending(Instant.now());
      phone.await("scheduled.removed");
    }
    assertThat(row.exists()).isFalse();
    assertThat(texts()).containsExactly("once");
  }

  @Test
  void whatIsRefusedFailsUntilItsSenderDecides() {
    try (TestSocket phone = ann.again("phone").connect();
        TestSocket peer = bob.connect()) {
      String id = add("c1", Instant.now().plus(SOON), "let me in");
      bob.rest().put("/blocks/" + ann.id(), null).expect(204);
      JsonNode failed =
          phone
              .await("scheduled.changed", d -> d.at("/item/status").asString().equals("failed"))
              .path("item");
      assertThat(failed.path("failure").asString()).isEqualTo("forbidden");
      assertThat(onlyItem()).isEqualTo(failed);
      assertThat(new ScheduledRow(id).dueAt()).isNull();
      ann.rest().post("/scheduled/" + id + "/send", object()).expect(403);
      bob.rest().delete("/blocks/" + ann.id()).expect(204);
      Object soon = object("sendAt", Instant.now().plus(SOON).toString());
      JsonNode waiting = ann.rest().patch("/scheduled/" + id, soon).expect(200);
      assertThat(waiting.path("status").asString()).isEqualTo("waiting");
      assertThat(waiting.has("failure")).isFalse();
      assertThat(peer.await("message.new").at("/body/text").asString()).isEqualTo("let me in");
    }
  }

  @Test
  void whoIsNoMemberAtItsTimeSendsNothing() {
    try (TestSocket phone = ann.again("phone").connect()) {
      add("c1", Instant.now().plus(SOON), "too late");
      new Membership(chat, ann).end();
      phone.await("scheduled.changed", d -> d.at("/item/failure").asString("").equals("not_found"));
    }
    assertThat(texts()).isEmpty();
  }

  @Test
  void anotherMessageUnderTheClientIdIsAConflict() {
    String id = add("c1", later, "one");
    ann.send(chat, "c1", "other");
    ann.rest().post("/scheduled/" + id + "/send", object()).expect(409);
    assertThat(onlyItem().path("failure").asString()).isEqualTo("conflict");
  }

  @Test
  void whatWasTakenBackIsForgottenAfterADay() {
    String id = add("c1", later, "never");
    ScheduledRow row = new ScheduledRow(id);
    ann.rest().delete("/scheduled/" + id).expect(204);
    assertThat(row.dueAt()).isAfter(Instant.now().plus(Duration.ofHours(23)));
    row.setDueAt(Instant.now());
    server.bean(DueMessages.class).send();
    assertThat(row.exists()).isFalse();
    ann.rest().delete("/scheduled/" + id).expect(404);
    assertThat(texts()).isEmpty();
  }
}
