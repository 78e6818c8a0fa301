package im.bench.load;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.Unpooled;
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
        public void message(String clientId) {
          seen.add("message " + clientId);
        }

        @Override
        public void flush() {}

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
    read("{\"ok\":false,\"error\":{\"code\":\"rate_limited\",\"retryAfterMs\":5},\"id\":8}");

    assertThat(seen).containsExactly("answer 8 rate_limited");
  }

  @Test
  void aPushedMessageIsSeenByItsClientIdWhateverTheOrder() {
    read(
        "{\"d\":{\"mentions\":{\"userIds\":[\"x\"]},\"clientId\":\"run1-3\"},\"ev\":\"message.new\"}");

    assertThat(seen).containsExactly("message run1-3");
  }

  @Test
  void otherEventsAreLeftAlone() {
    read("{\"ev\":\"message.updated\",\"d\":{\"clientId\":\"run1-3\"}}");
    read("{\"ev\":\"session.ready\",\"d\":{}}");

    assertThat(seen).isEmpty();
  }

  private void read(String frame) {
    FrameReader.read(Unpooled.copiedBuffer(frame, UTF_8), sink);
  }
}
