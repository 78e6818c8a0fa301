package im.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import im.testkit.Json;
import im.testkit.Problem;
import im.testkit.TestClient;
import im.testkit.TestServer;
import im.testkit.TestSocket;
import im.testkit.TestUser;
import im.testkit.WireSocket;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class FrameTests {

  private static final int PIPELINED = 5_000;

  private final TestServer server = TestServer.shared();
  private final TestUser ann = new TestClient(server.uri()).register("ann");
  private WireSocket wire = WireSocket.open(server.uri(), "/ws");

  @BeforeEach
  void authenticate() throws IOException {
    ask("{\"id\":0,\"op\":\"auth\",\"d\":{\"token\":\"" + ann.accessToken() + "\"}}");
  }

  @AfterEach
  void close() {
    wire.close();
  }

  private JsonNode ask(String frame) throws IOException {
    wire.send(WireSocket.TEXT, frame.getBytes(StandardCharsets.UTF_8));
    return Json.parse(wire.read().text());
  }

  @Test
  void idIsEchoedAsItCame() throws IOException {
    assertThat(ask("{\"id\":7,\"op\":\"ping\"}").path("id").asInt()).isEqualTo(7);
    assertThat(ask("{\"id\":\"a\\\"b\\\\é😀\",\"op\":\"ping\"}").path("id").asString())
        .isEqualTo("a\"b\\é😀");
    assertThat(ask("{\"op\":\"ping\",\"d\":{},\"id\":\"last\"}").path("id").asString())
        .isEqualTo("last");
  }

  @Test
  void idThatIsNoneIsAnInvalidRequest() throws IOException {
    for (String id : new String[] {"{}", "[1]", "true", "\"" + "x".repeat(65) + "\""}) {
      JsonNode answer = ask("{\"id\":" + id + ",\"op\":\"ping\"}");
      assertThat(answer.path("error").path("code").asString()).isEqualTo("invalid_request");
    }
  }

  @Test
  void payloadMayComeBeforeTheOperation() throws IOException {
    JsonNode answer = ask("{\"d\":{\"status\":\"away\"},\"op\":\"presence.set\",\"id\":1}");
    assertThat(answer.path("ok").asBoolean()).isTrue();
  }

  @Test
  void requestWithoutIdIsCarriedOutWithoutAnswer() throws IOException {
    wire.send(WireSocket.TEXT, "{\"op\":\"ping\"}".getBytes(StandardCharsets.UTF_8));
    assertThat(ask("{\"id\":1,\"op\":\"ping\"}").path("id").asInt()).isEqualTo(1);
  }

  @Test
  void unknownOperationAndWrongPayloadAreAnswered() throws IOException {
    for (String frame :
        new String[] {
          "{\"id\":1,\"op\":\"no.such\"}",
          "{\"id\":1,\"op\":\"presence.set\",\"d\":7}",
          "{\"id\":1,\"op\":\"presence.set\",\"d\":{\"status\":[]}}",
          "{\"id\":1,\"op\":\"presence.set\",\"d\":{\"status\":\"busy\"}}",
          "{\"op\":\"presence.set\",\"d\":{\"status\":{}},\"id\":1}",
          "{\"id\":1,\"op\":\"message.send\",\"d\":{}}",
          "{\"id\":1,\"op\":\"message.send\"}",
          "{\"id\":1,\"op\":\"presence.subscribe\",\"d\":{\"userIds\":[\"x\"]}}"
        }) {
      JsonNode answer = ask(frame);
      assertThat(answer.path("id").asInt()).as(frame).isEqualTo(1);
      assertThat(answer.path("ok").asBoolean(true)).as(frame).isFalse();
      assertThat(answer.path("error").path("code").asString())
          .as(frame)
          .isEqualTo("invalid_request");
    }
  }

  @Test
  void unknownFieldsAreIgnored() throws IOException {
    JsonNode answer = ask("{\"id\":1,\"x\":{\"y\":[1]},\"op\":\"ping\",\"d\":{\"z\":null}}");
    assertThat(answer.path("ok").asBoolean()).isTrue();
  }

  @Test
  void fragmentsMakeOneFrame() throws IOException {
    byte[] whole = "{\"id\":5,\"op\":\"ping\"}".getBytes(StandardCharsets.US_ASCII);
    for (int i = 0; i < whole.length; i++) {
      int first = (i == whole.length - 1 ? 0x80 : 0) | (i == 0 ? WireSocket.TEXT : 0);
      wire.raw(WireSocket.frame(first, new byte[] {whole[i]}));
    }
    assertThat(Json.parse(wire.read().text()).path("id").asInt()).isEqualTo(5);
  }

  @Test
  void pipelinedSendsAreStoredInTheirOrder() {
    String notes = ann.direct(ann);
    try (TestSocket socket = ann.connect()) {
      List<CompletableFuture<JsonNode>> answers = new ArrayList<>();
      for (int i = 0; i < PIPELINED; i++) {
        answers.add(
            socket.request("message.send", TestSocket.message(notes, "p" + i, "text " + i)));
      }
      for (int i = 0; i < PIPELINED; i++) {
        assertThat(answers.get(i).join().path("d").path("seq").asInt()).isEqualTo(i + 1);
      }
    }
  }

  @Test
  void whatIsNotOnesOwnIsNotFound() {
    TestUser bob = new TestClient(server.uri()).register("bob");
    String foreign = bob.direct(bob);
    try (TestSocket socket = ann.connect()) {
      for (String op :
          new String[] {
            "messages.list", "changes.list", "conversation.read", "typing", "message.recall"
          }) {
        Object d = Json.object("conversationId", foreign, "seq", 1, "on", true);
        assertThat(Problem.thrownBy(() -> socket.call(op, d)).code()).as(op).isEqualTo("not_found");
      }
    }
  }

  @Test
  void aPlaceBeforeTheBeginningIsInvalid() {
    String own = ann.direct(ann);
    try (TestSocket socket = ann.connect()) {
      Object since = Json.object("conversationId", own, "sinceVersion", -1);
      assertThat(Problem.thrownBy(() -> socket.call("changes.list", since)).code())
          .isEqualTo("invalid_request");
      Object before = Json.object("conversationId", own, "beforeSeq", -1);
      assertThat(Problem.thrownBy(() -> socket.call("messages.list", before)).code())
          .isEqualTo("invalid_request");
    }
  }
}
