package im.bench.load;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FrameReaderTests {

  private final List<String> seen = new ArrayList<>();

  private final FrameSink sink =
      new FrameSink() {
        @Override
        public void answer(long id, String error) {
          seen.add("answer " + id + " " + error);
        }

        @Override
        public void message(long number) {
          seen.add("message " + number);
        }

        @Override
        public void closed() {}
      };

  @Test
  void anAnswerIsSeenByItsId() {
    read("{\"id\":7,\"ok\":true,\"d\":{\"conversationId\":\"c\",\"seq\":1,\"nested\":{\"id\":9}}}");

    assertThat(seen).containsExactly("answer 7 ");
  }

  @Test
  void anErrorIsSeenByItsCode() {
    read("{\"id\":18,\"ok\":false,\"error\":{\"code\":\"rate_limited\",\"retryAfterMs\":5}}");

    assertThat(seen).containsExactly("answer 18 rate_limited");
  }

  @Test
  void aPushedMessageIsSeenByTheNumberOfItsClientId() {
    read(
        "{\"ev\":\"message.new\",\"d\":{\"senderId\":\"0-1\",\"clientId\":\"bench-34\",\"type\":\"text\"}}");

    assertThat(seen).containsExactly("message 34");
  }

  @Test
  void otherEventsAreLeftAlone() {
    read("{\"ev\":\"message.updated\",\"d\":{\"clientId\":\"bench-3\"}}");
    read("{\"ev\":\"message.new\",\"d\":{\"clientId\":null,\"type\":\"system\"}}");

    assertThat(seen).isEmpty();
  }

  @Test
  void whatNoServerOfOursWritesIsNotPassedOver() {
    assertThatIllegalStateException().isThrownBy(() -> read("{ \"id\": 7 }"));
  }

  /** As in a connection's buffer: something before, something behind. */
  private void read(String frame) {
    byte[] bytes = ("{}" + frame + "{\"id\":5").getBytes(UTF_8);
    FrameReader.read(bytes, 2, 2 + frame.length(), sink);
  }
}
