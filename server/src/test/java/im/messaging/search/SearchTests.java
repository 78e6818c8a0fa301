package im.messaging.search;

import static im.testkit.Json.object;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import im.testkit.Answer;
import im.testkit.TestClient;
import im.testkit.TestServer;
import im.testkit.TestUser;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class SearchTests {

  private final TestClient client = new TestClient(TestServer.shared().uri());
  private final TestUser ann = client.register("ann");
  private final TestUser bob = client.register("bob").befriend(ann);
  private final String chat = ann.direct(bob);

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static Answer search(TestUser user, String parameters) {
    return user.rest().get("/messages/search?" + parameters);
  }

  private static JsonNode items(TestUser user, String parameters) {
    return search(user, parameters).expect(200).path("items");
  }

  private static List<Long> seqs(TestUser user, String parameters) {
    return StreamSupport.stream(items(user, parameters).spliterator(), false)
        .map(item -> item.at("/message/seq").asLong())
        .toList();
  }

  private static void awaitFound(TestUser user, String parameters, Long... seqs) {
    await().untilAsserted(() -> assertThat(seqs(user, parameters)).containsExactly(seqs));
  }

  @Test
  void aMessageIsFoundByItsWordsAndShowsWhereTheyAre() {
    ann.send(chat, "🎉 Tea at four?");
    ann.send(chat, "明天在東京喝茶");
    awaitFound(bob, "query=tea+FO", 1L);
    assertThat(items(bob, "query=tea+FO").at("/0/highlights").toString())
        .isEqualTo("[[2,5],[9,11]]");
    awaitFound(bob, "query=" + encode("東京"), 2L);
    JsonNode found = items(bob, "query=" + encode("東京")).path(0);
    assertThat(found.path("highlights").toString()).isEqualTo("[[3,5]]");
    assertThat(found.path("message")).isEqualTo(bob.message(chat, 2));
    assertThat(seqs(bob, "query=" + encode("茶"))).containsExactly(2L);
  }

  @Test
  void strangersAndSystemMessagesAreNotFound() {
    TestUser eve = client.register("eve");
    ann.send(chat, "secret plan");
    Object group = object("type", "group", "title", "secret", "memberIds", List.of(bob.id()));
    String id = ann.create(group).path("id").asString();
    awaitFound(bob, "query=secret", 1L);
    assertThat(seqs(eve, "query=secret")).isEmpty();
    assertThat(seqs(eve, "senderId=" + ann.id())).isEmpty();
    assertThat(search(eve, "query=secret&conversationId=" + chat).status()).isEqualTo(404);
    assertThat(search(eve, "query=secret&conversationId=x").status()).isEqualTo(404);
    assertThat(seqs(bob, "conversationId=" + id)).isEmpty();
  }

  @Test
  void aRecalledMessageIsNotFoundFromTheMomentOfItsRecall() {
    ann.send(chat, "tea at four");
    awaitFound(bob, "query=tea", 1L);
    ann.recall(chat, 1);
    assertThat(seqs(bob, "query=tea")).isEmpty();
    assertThat(seqs(bob, "conversationId=" + chat)).isEmpty();
  }

  @Test
  void whatOneDeletedForOneselfIsFoundByOthersOnly() {
    ann.send(chat, "tea at four");
    awaitFound(bob, "query=tea", 1L);
    bob.rest().delete("/conversations/" + chat + "/messages/1/mine").expect(204);
    assertThat(seqs(bob, "query=tea")).isEmpty();
    assertThat(seqs(ann, "query=tea")).containsExactly(1L);
  }

  @Test
  void anEditedMessageIsFoundByItsNewWordsOnly() {
    ann.send(chat, "tea at four");
    awaitFound(bob, "query=four", 1L);
    ann.edit(chat, 1, "coffee at five");
    assertThat(seqs(bob, "query=four")).isEmpty();
    awaitFound(bob, "query=coffee", 1L);
    assertThat(seqs(bob, "query=four")).isEmpty();
  }

  @Test
  void filtersNarrowWhatIsFoundAndAreEnoughByThemselves() {
    ann.send(chat, "tea");
    bob.send(chat, "tea");
    String place =
        ann.post(
                chat,
                object(
                    "clientId",
                    "place",
                    "type",
                    "location",
                    "body",
                    object("lat", 1, "lon", 2, "name", "Tea house")))
            .expect(201)
            .path("sentAt")
            .asString();
    awaitFound(bob, "query=tea", 3L, 2L, 1L);
    assertThat(seqs(bob, "senderId=" + ann.id())).containsExactly(3L, 1L);
    assertThat(seqs(bob, "type=location")).containsExactly(3L);
    assertThat(seqs(bob, "query=tea&type=text&senderId=" + bob.id())).containsExactly(2L);
    assertThat(seqs(bob, "from=" + encode(place))).containsExactly(3L);
    assertThat(seqs(bob, "conversationId=" + chat + "&to=" + encode(place)))
        .containsExactly(2L, 1L);
    assertThat(items(bob, "type=location").at("/0/highlights").isEmpty()).isTrue();
    assertThat(items(bob, "query=house").at("/0/highlights").toString()).isEqualTo("[[4,9]]");
  }

  @Test
  void pagesBringEverythingOnceNewestFirst() {
    for (int i = 1; i <= 12; i++) {
      ann.send(chat, i % 2 == 0 ? "tea " + i : "coffee " + i);
    }
    awaitFound(bob, "query=tea", 12L, 10L, 8L, 6L, 4L, 2L);
    List<Long> read = new ArrayList<>();
    String cursor = "";
    while (cursor != null) {
      JsonNode page = search(bob, "query=tea&limit=4" + cursor).expect(200);
      page.path("items").forEach(item -> read.add(item.at("/message/seq").asLong()));
      JsonNode next = page.path("nextCursor");
      cursor = next.isNull() ? null : "&cursor=" + next.asString();
    }
    assertThat(read).containsExactly(12L, 10L, 8L, 6L, 4L, 2L);
  }

  @Test
  void aQueryOfSignsAloneFindsNothing() {
    ann.send(chat, "tea!");
    awaitFound(bob, "query=tea", 1L);
    assertThat(seqs(bob, "query=!")).isEmpty();
  }

  @Test
  void whatIsWrongIsRefused() {
    for (String parameters :
        List.of(
            "",
            "query=",
            "query=+",
            "limit=10",
            "query=x&limit=101",
            "query=x&cursor=x",
            "query=" + "x".repeat(201),
            "query=x&senderId=x",
            "query=x&type=system",
            "query=x&from=yesterday",
            "query=x&to=2026-11-27")) {
      assertThat(search(ann, parameters).problem().status()).as(parameters).isEqualTo(400);
    }
  }

  @Test
  void searchesAreLimited() {
    JsonNode limit = client.rest().get("/server").expect(200).at("/limits/search");
    assertThat(limit.path("count").asLong()).isEqualTo(120_000);
    try (TestServer server =
        TestServer.start(
            "im.limits.rules.search.count=1",
            "im.limits.rules.search.per=1h",
            "im.limits.scale=1")) {
      TestUser user = new TestClient(server.uri()).register("ann");
      assertThat(search(user, "query=x").status()).isEqualTo(200);
      Answer refused = search(user, "query=x");
      assertThat(refused.problem().code()).isEqualTo("rate_limited");
      assertThat(refused.header("Retry-After")).isNotEmpty();
    }
  }
}
