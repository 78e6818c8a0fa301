package im.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import im.testkit.sample.Person;
import im.testkit.sample.SampleData;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class SampleDataTests {

  private static final String PASSWORD = "a password for all";

  private final List<String> steps = new ArrayList<>();

  @Test
  void aServerIsFilledOnceHoweverOftenItRuns() {
    try (TestServer server = TestServer.start()) {
      Map<String, String> passwords = data(server).fill(() -> PASSWORD);
      TestUser first = login(server);
      JsonNode before = first.conversations("limit=100");
      data(server).fill(() -> PASSWORD);

      assertThat(passwords).hasSize(Person.all().size());
      assertThat(steps).anyMatch(step -> step.endsWith("300 messages"));
      assertThat(before.path("items").size()).isGreaterThan(4);
      assertThat(before.findValues("unread")).anyMatch(unread -> unread.asLong() > 0);
      assertThat(lastSeqs(first.conversations("limit=100"))).isEqualTo(lastSeqs(before));
      assertThatThrownBy(() -> data(server).fill(() -> "another password"))
          .isInstanceOf(SampleData.AlreadyThere.class);
    }
  }

  @Test
  void limitsThatAreTooLowAreSaidBeforeAnythingIsMade() {
    try (TestServer server = TestServer.start("im.limits.scale=1")) {
      assertThatThrownBy(() -> data(server).fill(() -> PASSWORD))
          .isInstanceOf(SampleData.Unavailable.class)
          .hasMessageContaining("--im.limits.scale=100");
    }
  }

  private SampleData data(TestServer server) {
    return new SampleData(server.uri(), 300, steps::add);
  }

  private static TestUser login(TestServer server) {
    return new TestClient(server.uri()).login(Person.all().getFirst().username(), PASSWORD);
  }

  private static List<String> lastSeqs(JsonNode conversations) {
    return conversations.findValues("lastSeq").stream().map(JsonNode::asString).sorted().toList();
  }
}
