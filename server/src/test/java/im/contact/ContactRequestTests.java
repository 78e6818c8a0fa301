package im.contact;

import static im.testkit.Json.object;
import static org.assertj.core.api.Assertions.assertThat;

import im.platform.id.AccountId;
import im.testkit.Answer;
import im.testkit.Problem;
import im.testkit.TestClient;
import im.testkit.TestServer;
import im.testkit.TestSocket;
import im.testkit.TestUser;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class ContactRequestTests {

  private final TestServer server = TestServer.shared();
  private final TestClient client = new TestClient(server.uri());
  private final TestUser alice = client.register("alice");
  private final TestUser bob = client.register("bob");

  private static Answer ask(TestUser from, Object wish) {
    return from.rest().post("/contact-requests", wish);
  }

  private static Answer ask(TestUser from, TestUser to) {
    return ask(from, object("userId", to.id(), "message", "hello"));
  }

  private static String open(TestUser from, TestUser to) {
    return ask(from, to).expect(201).path("id").asString();
  }

  private static Answer decide(TestUser who, String id, String status) {
    return who.rest().patch("/contact-requests/" + id, object("status", status));
  }

  private static List<String> ids(TestUser who, String query) {
    List<String> ids = new ArrayList<>();
    who.rest()
        .get("/contact-requests" + query)
        .expect(200)
        .path("items")
        .forEach(request -> ids.add(request.path("id").asString()));
    return ids;
  }

  private boolean areContacts() {
    return server
        .bean(Contacts.class)
        .areContacts(AccountId.parse(alice.id()), AccountId.parse(bob.id()));
  }

  private long version(TestUser user) {
    return server.bean(Contacts.class).version(AccountId.parse(user.id()));
  }

  @Test
  void aRequestIsSeenByBothEnds() {
    JsonNode request = ask(alice, bob).expect(201);
    assertThat(request.propertyNames())
        .containsExactlyInAnyOrder(
            "id", "fromUserId", "toUserId", "message", "status", "createdAt");
    assertThat(request.path("fromUserId").asString()).isEqualTo(alice.id());
    assertThat(request.path("toUserId").asString()).isEqualTo(bob.id());
    assertThat(request.path("message").asString()).isEqualTo("hello");
    assertThat(request.path("status").asString()).isEqualTo("pending");
    String id = request.path("id").asString();
    assertThat(ids(alice, "?direction=out&status=pending")).containsExactly(id);
    assertThat(ids(alice, "?direction=in")).isEmpty();
    assertThat(ids(bob, "?direction=in")).containsExactly(id);
    assertThat(ids(bob, "")).containsExactly(id);
    assertThat(ids(bob, "?direction=in&status=accepted")).isEmpty();
  }

  @Test
  void everyDeviceHearsOfRequestAndAnswer() {
    try (TestSocket a = alice.connect();
        TestSocket b = bob.connect()) {
      JsonNode request = ask(alice, bob).expect(201);
      assertThat(a.await("contact.requested")).isEqualTo(request);
      assertThat(b.await("contact.requested")).isEqualTo(request);
      JsonNode accepted = decide(bob, request.path("id").asString(), "accepted").expect(200);
      assertThat(a.await("contact.answered")).isEqualTo(accepted);
      JsonNode contact = a.await("contact.changed");
      assertThat(contact.path("userId").asString()).isEqualTo(bob.id());
      assertThat(contact.at("/user/username").asString()).isEqualTo(bob.username());
      assertThat(b.await("contact.changed").path("userId").asString()).isEqualTo(alice.id());
    }
  }

  @Test
  void acceptedTheyAreContacts() {
    long before = version(alice);
    JsonNode accepted = decide(bob, open(alice, bob), "accepted").expect(200);
    assertThat(accepted.path("status").asString()).isEqualTo("accepted");
    assertThat(areContacts()).isTrue();
    assertThat(version(alice)).isGreaterThan(before);
    assertThat(ask(alice, bob).problem().code()).isEqualTo("conflict");
    assertThat(ask(bob, alice).problem().code()).isEqualTo("conflict");
  }

  @Test
  void onesOwnOpenRequestAgainIsTheSame() {
    JsonNode first = ask(alice, bob).expect(201);
    JsonNode again = ask(alice, object("userId", bob.id(), "message", "other")).expect(200);
    assertThat(again).isEqualTo(first);
  }

  @Test
  void anOpenRequestTheOtherWayRoundIsAccepted() {
    String id = open(alice, bob);
    JsonNode request = ask(bob, alice).expect(201);
    assertThat(request.path("status").asString()).isEqualTo("accepted");
    assertThat(request.path("id").asString()).isEqualTo(id);
    assertThat(request.path("fromUserId").asString()).isEqualTo(alice.id());
    assertThat(areContacts()).isTrue();
  }

  @Test
  void requestsThatCrossMakeContactsOnce() throws Exception {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Callable<Answer> there = () -> ask(alice, bob);
      Callable<Answer> back = () -> ask(bob, alice);
      List<Future<Answer>> answers = threads.invokeAll(List.of(there, back));
      assertThat(answers)
          .extracting(answer -> answer.resultNow().expect(201).path("status").asString())
          .containsExactlyInAnyOrder("pending", "accepted");
    }
    assertThat(areContacts()).isTrue();
  }

  @Test
  void aRejectedOneCanBeAskedAgain() {
    String id = open(alice, bob);
    decide(bob, id, "rejected").expect(200);
    assertThat(areContacts()).isFalse();
    assertThat(open(alice, bob)).isNotEqualTo(id);
    assertThat(ids(alice, "?direction=out&status=rejected")).containsExactly(id);
  }

  @Test
  void theSameDecisionAgainIsTheSameAnotherIsAConflict() {
    String id = open(alice, bob);
    JsonNode first = decide(bob, id, "rejected").expect(200);
    assertThat(decide(bob, id, "rejected").expect(200)).isEqualTo(first);
    assertThat(decide(bob, id, "accepted").problem().code()).isEqualTo("conflict");
    assertThat(decide(alice, id, "canceled").problem().code()).isEqualTo("conflict");
    assertThat(areContacts()).isFalse();
  }

  @Test
  void onlyTheReceiverAnswersAndOnlyTheSenderCancels() {
    String id = open(alice, bob);
    assertThat(decide(alice, id, "accepted").problem().code()).isEqualTo("forbidden");
    assertThat(decide(alice, id, "rejected").problem().code()).isEqualTo("forbidden");
    assertThat(decide(bob, id, "canceled").problem().code()).isEqualTo("forbidden");
    TestUser carol = client.register("carol");
    assertThat(decide(carol, id, "accepted").problem().code()).isEqualTo("not_found");
    assertThat(ids(carol, "")).isEmpty();
    decide(alice, id, "canceled").expect(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"{}", "{\"status\":\"pending\"}", "{\"status\":\"x\"}", "{\"status\":null}", "[]"})
  void aDecisionIsOneOfThree(String json) {
    String id = open(alice, bob);
    assertThat(bob.rest().patch("/contact-requests/" + id, json).problem().status()).isEqualTo(400);
  }

  @Test
  void anUnknownRequestIsNotFound() {
    assertThat(decide(alice, UUID.randomUUID().toString(), "accepted").status()).isEqualTo(404);
    assertThat(decide(alice, "x", "accepted").problem().status()).isEqualTo(404);
  }

  @Test
  void nobodyAsksHimselfOrNobody() {
    for (Object wish :
        List.of(
            object("userId", alice.id()),
            object("userId", UUID.randomUUID()),
            object("userId", "x"),
            object("userId", 5),
            object(),
            object("userId", bob.id(), "message", "x".repeat(501)),
            object("userId", bob.id(), "message", "\0"))) {
      Problem problem = ask(alice, wish).problem();
      assertThat(problem.status()).isEqualTo(400);
      assertThat(problem.fields()).hasSize(1);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"?direction=up", "?status=open", "?limit=0", "?cursor=x"})
  void aWrongListIsInvalid(String query) {
    assertThat(alice.rest().get("/contact-requests" + query).problem().status()).isEqualTo(400);
  }

  @Test
  void requestsAreLimitedByAccount() {
    try (TestServer own =
        TestServer.start(
            "im.limits.scale=1",
            "im.limits.rules.contact-request.count=2",
            "im.limits.rules.contact-request.per=1h")) {
      TestClient there = new TestClient(own.uri());
      TestUser one = there.register("one");
      TestUser two = there.register("two");
      ask(one, two).expect(201);
      ask(one, two).expect(200);
      assertThat(ask(one, two).problem().code()).isEqualTo("rate_limited");
      ask(two, one).expect(201);
    }
  }
}
