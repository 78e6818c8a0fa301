package im;

import static im.testkit.Json.object;
import static org.assertj.core.api.Assertions.assertThat;

import im.gateway.frame.FrameHandlers;
import im.testkit.Answer;
import im.testkit.Problem;
import im.testkit.Rest;
import im.testkit.TestClient;
import im.testkit.TestServer;
import im.testkit.TestSocket;
import im.testkit.TestUser;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;

/**
 * Who may do what: a row for every route and every frame. One without a row fails, so whoever adds
 * a route or an operation says here who may use it.
 */
class AccessTests {

  /** Who a route lets in. */
  private enum Access {
    /** Anybody. */
    OPEN,
    /** Any signed-in account, for what is its own or anybody's to see. */
    SIGNED_IN,
    /** Only the one whom the id in the path concerns: to anybody else it does not exist. */
    PARTY
  }

  private static final Map<String, Access> ROUTES = routes();
  private static final Map<String, Access> FRAMES = frames();

  private static Map<String, Access> routes() {
    Map<String, Access> rows = new TreeMap<>();
    put(rows, Access.OPEN, "GET /health", "GET /server");
    put(rows, Access.OPEN, "POST /accounts", "POST /sessions", "POST /sessions/refresh");
    put(rows, Access.SIGNED_IN, "GET /sessions", "DELETE /sessions/current");
    put(rows, Access.PARTY, "DELETE /sessions/{id}");
    put(rows, Access.SIGNED_IN, "GET /me", "PATCH /me", "DELETE /me", "PUT /me/password");
    put(rows, Access.SIGNED_IN, "GET /users", "GET /users/{id}", "GET /users/{id}/mutual-contacts");
    put(rows, Access.SIGNED_IN, "GET /contact-requests", "POST /contact-requests");
    put(rows, Access.PARTY, "PATCH /contact-requests/{id}");
    put(rows, Access.SIGNED_IN, "GET /contacts", "GET /blocks", "PUT /blocks/{userId}");
    put(rows, Access.PARTY, "PATCH /contacts/{userId}", "DELETE /contacts/{userId}");
    put(rows, Access.PARTY, "DELETE /blocks/{userId}");
    put(rows, Access.SIGNED_IN, "GET /conversations", "POST /conversations", "GET /sync");
    put(rows, Access.PARTY, "GET /conversations/{id}", "PATCH /conversations/{id}/me");
    put(rows, Access.PARTY, "PUT /conversations/{id}/read", "GET /conversations/{id}/changes");
    put(rows, Access.PARTY, "GET /conversations/{id}/messages");
    put(rows, Access.PARTY, "POST /conversations/{id}/messages");
    put(rows, Access.PARTY, "GET /conversations/{id}/messages/{seq}");
    put(rows, Access.PARTY, "PATCH /conversations/{id}/messages/{seq}");
    put(rows, Access.PARTY, "DELETE /conversations/{id}/messages/{seq}");
    put(rows, Access.PARTY, "PUT /conversations/{id}/messages/{seq}/reactions/{emoji}");
    put(rows, Access.PARTY, "DELETE /conversations/{id}/messages/{seq}/reactions/{emoji}");
    put(rows, Access.PARTY, "PUT /conversations/{id}/messages/{seq}/pin");
    put(rows, Access.PARTY, "DELETE /conversations/{id}/messages/{seq}/pin");
    put(rows, Access.PARTY, "GET /conversations/{id}/pins");
    put(rows, Access.PARTY, "GET /conversations/{id}/messages/{seq}/edits");
    put(rows, Access.PARTY, "GET /conversations/{id}/threads");
    put(rows, Access.PARTY, "GET /conversations/{id}/threads/{seq}");
    put(rows, Access.PARTY, "GET /conversations/{id}/threads/{seq}/messages");
    put(rows, Access.PARTY, "PUT /conversations/{id}/threads/{seq}/read");
    put(rows, Access.PARTY, "PUT /conversations/{id}/threads/{seq}/follow");
    put(rows, Access.PARTY, "DELETE /conversations/{id}/threads/{seq}/follow");
    put(rows, Access.PARTY, "PATCH /conversations/{id}", "DELETE /conversations/{id}");
    put(rows, Access.PARTY, "GET /conversations/{id}/members", "POST /conversations/{id}/members");
    put(rows, Access.PARTY, "PATCH /conversations/{id}/members/{userId}");
    put(rows, Access.PARTY, "DELETE /conversations/{id}/members/{userId}");
    put(rows, Access.PARTY, "POST /conversations/{id}/owner");
    put(rows, Access.PARTY, "GET /conversations/{id}/invites", "POST /conversations/{id}/invites");
    put(rows, Access.PARTY, "DELETE /conversations/{id}/invites/{code}");
    put(rows, Access.PARTY, "GET /conversations/{id}/join-requests");
    put(rows, Access.PARTY, "PATCH /conversations/{id}/join-requests/{requestId}");
    put(rows, Access.SIGNED_IN, "GET /invites/{code}", "POST /invites/{code}/accept");
    put(rows, Access.PARTY, "PUT /conversations/{id}/messages/{seq}/star");
    put(rows, Access.PARTY, "DELETE /conversations/{id}/messages/{seq}/star");
    put(rows, Access.PARTY, "DELETE /conversations/{id}/messages/{seq}/mine");
    put(rows, Access.PARTY, "GET /conversations/{id}/messages/{seq}/reads");
    put(rows, Access.PARTY, "PUT /conversations/{id}/messages/{seq}/vote");
    put(rows, Access.PARTY, "POST /conversations/{id}/messages/{seq}/close");
    put(rows, Access.PARTY, "GET /conversations/{id}/messages/{seq}/votes");
    put(rows, Access.PARTY, "POST /conversations/{id}/scheduled");
    put(rows, Access.PARTY, "PATCH /scheduled/{id}", "DELETE /scheduled/{id}");
    put(rows, Access.PARTY, "POST /scheduled/{id}/send");
    put(rows, Access.SIGNED_IN, "GET /stars", "GET /scheduled");
    put(rows, Access.SIGNED_IN, "GET /messages/search");
    return rows;
  }

  private static Map<String, Access> frames() {
    Map<String, Access> rows = new TreeMap<>();
    put(rows, Access.SIGNED_IN, "ping", "presence.set", "presence.subscribe");
    put(rows, Access.SIGNED_IN, "sync", "conversations.list");
    put(rows, Access.PARTY, "message.send", "message.edit", "message.recall", "messages.list");
    put(rows, Access.PARTY, "changes.list", "conversation.read", "typing");
    put(rows, Access.PARTY, "message.react", "message.unreact");
    put(rows, Access.PARTY, "message.vote", "message.close");
    return rows;
  }

  private static void put(Map<String, Access> rows, Access access, String... names) {
    Arrays.stream(names).forEach(name -> rows.put(name, access));
  }

  private final TestServer server = TestServer.shared();
  private final TestClient client = new TestClient(server.uri());
  private final TestUser ann = client.register("ann");
  private final TestUser bob = client.register("bob").befriend(ann);
  private final TestUser eve = client.register("eve");
  private final String chat = ann.direct(bob);
  private final String scheduled = scheduled();

  @BeforeEach
  void somethingToFind() {
    ann.send(chat, "secret");
    bob.rest().put("/blocks/" + eve.id(), null).expect(204);
  }

  @Test
  void everyRouteHasARow() {
    Set<String> served =
        server.bean(RequestMappingHandlerMapping.class).getHandlerMethods().keySet().stream()
            .flatMap(
                info ->
                    info.getPatternsCondition().getPatterns().stream()
                        .map(pattern -> pattern.getPatternString())
                        .filter(pattern -> pattern.startsWith("/api/v1/"))
                        .filter(pattern -> !pattern.startsWith("/api/v1/openapi"))
                        .flatMap(
                            pattern ->
                                info.getMethodsCondition().getMethods().stream()
                                    .map(method -> method + pattern.substring("/api/v1".length()))))
            .map(route -> route.replaceFirst("/", " /"))
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(served).isEqualTo(ROUTES.keySet());
  }

  @Test
  void everyFrameHasARow() {
    assertThat(new TreeSet<>(server.bean(FrameHandlers.class).ops())).isEqualTo(FRAMES.keySet());
  }

  @Test
  void nobodyIsLetInWithoutLoginButWhereItIsOpen() {
    ROUTES.forEach(
        (route, access) -> {
          if (access != Access.OPEN) {
            assertThat(call(client.rest(), route).status()).as(route).isEqualTo(401);
          }
        });
  }

  @Test
  void toAStrangerItDoesNotExist() {
    ROUTES.forEach(
        (route, access) -> {
          if (access == Access.PARTY) {
            Answer answer = call(eve.rest(), route);
            assertThat(answer.status()).as(route + answer.text()).isEqualTo(404);
          }
        });
    assertUntouched();
  }

  @Test
  void toWhoWasTakenOutOfAGroupItIsGone() {
    String group = ann.group("Plans", bob);
    ann.send(group, "secret");
    ann.rest().delete("/conversations/" + group + "/members/" + bob.id()).expect(204);
    ROUTES.forEach(
        (route, access) -> {
          if (access == Access.PARTY && route.contains(" /conversations/{id}")) {
            String[] words = route.split(" ", -1);
            String path = path(words[1].replace("{id}", group));
            Answer answer = bob.rest().call(words[0], path, body(route));
            assertThat(answer.status()).as(route + answer.text()).isEqualTo(404);
          }
        });
    assertThat(ann.message(group, 2).path("body").path("text").asString()).isEqualTo("secret");
  }

  private void assertUntouched() {
    assertThat(ann.message(chat, 1).path("body").path("text").asString()).isEqualTo("secret");
    assertThat(ann.conversation(chat).path("version").asLong()).isEqualTo(1);
  }

  private Answer call(Rest rest, String route) {
    String[] words = route.split(" ", -1);
    return rest.call(words[0], path(words[1]), body(route));
  }

  private String path(String pattern) {
    String owned =
        pattern.startsWith("/sessions")
            ? ann.sessionId()
            : pattern.startsWith("/contact-requests")
                ? request()
                : pattern.startsWith("/scheduled") ? scheduled : chat;
    return pattern
        .replace("{id}", pattern.startsWith("/users") ? ann.id() : owned)
        .replace("{userId}", ann.id())
        .replace("{emoji}", "%F0%9F%91%8D")
        .replace("{code}", "no-such-code")
        .replace("{requestId}", ann.id())
        .replace("{seq}", "1");
  }

  private String scheduled() {
    return ann.rest()
        .post("/conversations/" + chat + "/scheduled", anything())
        .expect(201)
        .path("id")
        .asString();
  }

  private String request() {
    TestUser dan = client.register("dan");
    return ann.request(dan).path("id").asString();
  }

  private static @Nullable Object body(String route) {
    return route.startsWith("GET") || route.startsWith("DELETE /c") ? null : anything();
  }

  /** What every route finds well-formed. */
  private static Object anything() {
    return object(
        "seq",
        1,
        "status",
        "rejected",
        "clientId",
        "x",
        "type",
        "text",
        "muted",
        true,
        "sendAt",
        Instant.now().plus(Duration.ofDays(1)).toString(),
        "options",
        List.of(0),
        "body",
        object("text", "x"));
  }

  @Test
  void framesOfAStrangerFindNothing() {
    Object d =
        object(
            "conversationId",
            chat,
            "seq",
            1,
            "on",
            true,
            "clientId",
            "x",
            "type",
            "text",
            "emoji",
            "👍",
            "options",
            List.of(0),
            "body",
            object("text", "x"));
    try (TestSocket socket = eve.connect()) {
      FRAMES.forEach(
          (op, access) -> {
            if (access == Access.PARTY) {
              assertThat(Problem.thrownBy(() -> socket.call(op, d)).code())
                  .as(op)
                  .isEqualTo("not_found");
            }
          });
    }
  }

  @Test
  void framesBeforeLoginAreRefused() {
    for (String op : List.copyOf(FRAMES.keySet())) {
      TestSocket socket = client.connect();
      var answer = socket.request(op, object("conversationId", chat));
      assertThat(socket.awaitClose()).as(op).isEqualTo(4401);
      assertThat(answer.join().path("error").path("code").asString()).isEqualTo("unauthenticated");
    }
  }
}
