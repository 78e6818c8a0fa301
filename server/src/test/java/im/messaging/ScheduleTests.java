package im.messaging;

import static im.testkit.Json.object;
import static org.assertj.core.api.Assertions.assertThat;

import im.testkit.Answer;
import im.testkit.Json;
import im.testkit.TestClient;
import im.testkit.TestServer;
import im.testkit.TestUser;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What can be scheduled, and who finds it. That it is sent: {@link DueMessagesTests}. */
class ScheduleTests {

  private final Instant later = Instant.now().plus(Duration.ofDays(30));

  private final TestClient client = new TestClient(TestServer.shared().uri());
  private final TestUser ann = client.register("ann");
  private final TestUser bob = client.register("bob").befriend(ann);
  private final String chat = ann.direct(bob);

  private static Map<String, @Nullable Object> wish(String clientId, Object sendAt, String text) {
    return object(
        "sendAt",
        sendAt.toString(),
        "clientId",
        clientId,
        "type",
        "text",
        "body",
        object("text", text));
  }

  private Answer add(Object wish) {
    return ann.rest().post("/conversations/" + chat + "/scheduled", wish);
  }

  private String added(String clientId, Instant sendAt) {
    return add(wish(clientId, sendAt, "later")).expect(201).path("id").asString();
  }

  private List<String> ids(String query) {
    JsonNode page = ann.rest().get("/scheduled?" + query).expect(200);
    return page.path("items").valueStream().map(item -> item.path("id").asString()).toList();
  }

  @Test
  void itBearsTheRequest() {
    ann.send(chat, "first");
    Map<String, @Nullable Object> wish = wish("c1", "2026-11-27T08:00:00.123456Z", "later");
    wish.put("sendAt", later.toString());
    wish.put("replyTo", 1);
    wish.put("mentions", object("userIds", List.of(bob.id())));
    JsonNode item = add(wish).expect(201);
    assertThat(item.propertyNames())
        .containsExactlyInAnyOrder("id", "conversationId", "sendAt", "message", "status");
    assertThat(item.path("conversationId").asString()).isEqualTo(chat);
    assertThat(Instant.parse(item.path("sendAt").asString()))
        .isBetween(later.minusMillis(1), later);
    assertThat(item.path("status").asString()).isEqualTo("waiting");
    wish.remove("sendAt");
    assertThat(item.path("message")).isEqualTo(Json.parse(Json.write(wish)));
    assertThat(ann.rest().get("/scheduled").expect(200).at("/items/0")).isEqualTo(item);
    assertThat(ann.conversation(chat).path("lastSeq").asLong()).isEqualTo(1);
  }

  @Test
  void theListIsByTimePageByPage() {
    String saved = ann.direct(ann);
    String third = added("c3", later.plusSeconds(9));
    String first = added("c1", later);
    Object elsewhere = wish("c2", later.plusSeconds(5), "to myself");
    String second =
        ann.rest()
            .post("/conversations/" + saved + "/scheduled", elsewhere)
            .expect(201)
            .path("id")
            .asString();
    assertThat(ids("")).containsExactly(first, second, third);
    assertThat(ids("conversationId=" + chat)).containsExactly(first, third);
    JsonNode page = ann.rest().get("/scheduled?limit=2").expect(200);
    assertThat(ids("cursor=" + page.path("nextCursor").asString())).containsExactly(third);
    assertThat(bob.rest().get("/scheduled").expect(200).path("items")).isEmpty();
    bob.rest().get("/scheduled?conversationId=" + saved).expect(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "\"soon\"", "7", "\"2020-01-01T00:00:00Z\"", "\"+1\""})
  void theTimeMustLieAhead(String sendAt) {
    String json =
        "{\"sendAt\":"
            + sendAt
            + ",\"clientId\":\"c\",\"type\":\"text\",\"body\":{\"text\":\"x\"}}";
    assertThat(add(json).problem().fields()).containsExactly("sendAt");
  }

  @Test
  void theTimeLiesBetweenASecondAndAYearAhead() {
    Instant now = Instant.now();
    add(wish("c1", now.plusMillis(500), "x")).expect(400);
    add(wish("c1", now.plus(Duration.ofDays(365)).plusSeconds(60), "x")).expect(400);
    String id = added("c1", now.plus(Duration.ofDays(365)).minusSeconds(60));
    change(id, object("sendAt", now.toString())).expect(400);
  }

  @Test
  void theMessageMustBeOneThatCouldBeSentNow() {
    Map<String, @Nullable Object> reply = wish("c", later, "x");
    reply.put("replyTo", 7);
    assertThat(add(reply).problem().fields()).containsExactly("replyTo");
    assertThat(add(wish("c", later, "")).problem().fields()).containsExactly("body.text");
    assertThat(add(wish("c d", later, "x")).problem().fields()).containsExactly("clientId");
    Object forward =
        object(
            "sendAt",
            later.toString(),
            "clientId",
            "c",
            "forwardOf",
            object("conversationId", chat, "seq", 1));
    assertThat(add(forward).problem().fields()).containsExactly("type");
    bob.rest().put("/blocks/" + ann.id(), null).expect(204);
    add(wish("c", later, "x")).expect(403);
  }

  @Test
  void aRepeatScheduledNothingMore() {
    String id = added("c1", later);
    assertThat(add(wish("c1", later, "later")).expect(200).path("id").asString()).isEqualTo(id);
    add(wish("c1", later, "another text")).expect(409);
    add(wish("c1", later.plusSeconds(1), "later")).expect(409);
    assertThat(ids("")).containsExactly(id);
  }

  @Test
  void anAccountHasAtMostAHundred() {
    IntStream.range(0, 100).forEach(i -> added("c" + i, later));
    add(wish("more", later, "x")).expect(409);
    remove(ids("limit=1").getFirst()).expect(204);
    added("more", later);
  }

  private Answer change(String id, Object change) {
    return ann.rest().patch("/scheduled/" + id, change);
  }

  private Answer remove(String id) {
    return ann.rest().delete("/scheduled/" + id);
  }

  @Test
  void timeAndBodyCanBeChanged() {
    String id = added("c1", later);
    try (var phone = ann.again("phone").connect()) {
      change(id, object("body", object("text", "other"))).expect(200);
      JsonNode told = phone.await("scheduled.changed").path("item");
      assertThat(told.at("/message/body/text").asString()).isEqualTo("other");
      Instant sooner = later.minusSeconds(60);
      JsonNode moved = change(id, object("sendAt", sooner.toString())).expect(200);
      assertThat(phone.await("scheduled.changed").path("item")).isEqualTo(moved);
      assertThat(change(id, object()).expect(200)).isEqualTo(moved);
      assertThat(moved.at("/message/body/text").asString()).isEqualTo("other");
      remove(id).expect(204);
      phone.await("scheduled.removed");
      assertThat(phone.events("scheduled.changed")).isEmpty();
    }
  }

  @Test
  void whatItMayNotBecomeIsInvalid() {
    String id = added("c1", later);
    for (String bad :
        List.of(
            "{\"sendAt\":null}",
            "{\"body\":null}",
            "{\"body\":{}}",
            "{\"body\":{\"text\":\"\"}}",
            "{\"body\":\"x\"}")) {
      change(id, bad).expect(400);
    }
  }

  @Test
  void whatIsTakenBackIsGoneAndTakingItBackAgainIsNoError() {
    String id = added("c1", later);
    try (var phone = ann.again("phone").connect()) {
      remove(id).expect(204);
      remove(id).expect(204);
      assertThat(phone.await("scheduled.removed").path("id").asString()).isEqualTo(id);
      String again = added("c1", later);
      phone.await("scheduled.changed", d -> d.at("/item/id").asString().equals(again));
      assertThat(phone.events("scheduled.removed")).isEmpty();
    }
    change(id, object("body", object("text", "x"))).expect(404);
    ann.rest().post("/scheduled/" + id + "/send", object()).expect(404);
    assertThat(ids("")).doesNotContain(id);
  }

  @Test
  void nobodyElseFindsIt() {
    String id = added("c1", later);
    bob.rest().patch("/scheduled/" + id, object("sendAt", later.toString())).expect(404);
    bob.rest().delete("/scheduled/" + id).expect(404);
    bob.rest().post("/scheduled/" + id + "/send", object()).expect(404);
    ann.rest().delete("/scheduled/x").expect(404);
    assertThat(ids("")).containsExactly(id);
  }

  @Test
  void whoLeftSchedulesNothingThereButCanClearUp() {
    String id = added("c1", later);
    new Membership(chat, ann).end();
    add(wish("c2", later, "x")).expect(404);
    ann.rest().get("/scheduled?conversationId=" + chat).expect(404);
    change(id, object("sendAt", later.plusSeconds(9).toString())).expect(404);
    ann.rest().post("/scheduled/" + id + "/send", object()).expect(404);
    JsonNode item = ann.rest().get("/scheduled").expect(200).at("/items/0");
    assertThat(item.path("status").asString()).isEqualTo("failed");
    assertThat(item.path("failure").asString()).isEqualTo("not_found");
    remove(id).expect(204);
    assertThat(ids("")).isEmpty();
  }

  @Test
  void whatIsBeingSentCanNotBeChanged() {
    String id = added("c1", later);
    new ScheduledRow(id).setSending(later);
    change(id, object("sendAt", later.plusSeconds(9).toString())).expect(409);
    remove(id).expect(409);
    ann.rest().post("/scheduled/" + id + "/send", object()).expect(409);
    JsonNode item = ann.rest().get("/scheduled").expect(200).at("/items/0");
    assertThat(item.path("status").asString()).isEqualTo("waiting");
  }

  @Test
  void aDeletedAccountLeavesNothingToSend() {
    ScheduledRow row = new ScheduledRow(added("c1", later));
    ann.rest().call("DELETE", "/me", object("password", ann.password())).expect(204);
    assertThat(row.exists()).isFalse();
  }
}
