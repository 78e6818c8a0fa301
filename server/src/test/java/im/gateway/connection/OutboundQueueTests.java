package im.gateway.connection;

import static org.assertj.core.api.Assertions.assertThat;

import im.platform.id.ConversationId;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class OutboundQueueTests {

  private static final ConversationId ONE = new ConversationId(new UUID(1, 1));
  private static final ConversationId TWO = new ConversationId(new UUID(1, 2));

  private final OutboundQueue queue = new OutboundQueue(10, 100_000);

  private static WireFrame frame(String text) {
    return WireFrame.text(text.getBytes(StandardCharsets.US_ASCII));
  }

  private static Outbound message(ConversationId conversation, long seq) {
    return Outbound.ofConversation(frame("m" + seq), conversation, seq, seq + 100);
  }

  private List<String> drain() {
    List<String> texts = new ArrayList<>();
    for (Outbound next = queue.poll(); next != null; next = queue.poll()) {
      ByteBuf buffer = Unpooled.buffer();
      next.frame().writeTo(buffer);
      texts.add(buffer.toString(2, buffer.readableBytes() - 2, StandardCharsets.US_ASCII));
    }
    return texts;
  }

  @Test
  void keepsTheOrderBelowHalf() {
    queue.offer(message(ONE, 1));
    queue.offer(Outbound.kept(frame("answer")));
    queue.offer(Outbound.ephemeral(frame("typing")));
    assertThat(drain()).containsExactly("m1", "answer", "typing");
    assertThat(queue.isEmpty()).isTrue();
  }

  @Test
  void foldsEachConversationIntoOneHintAtHalf() {
    queue.offer(Outbound.ephemeral(frame("typing")));
    queue.offer(Outbound.kept(frame("answer")));
    for (int seq = 1; seq <= 5; seq++) {
      assertThat(queue.offer(message(seq % 2 == 0 ? TWO : ONE, seq))).isTrue();
    }
    List<String> texts = drain();
    assertThat(texts).hasSize(3).first().isEqualTo("answer");
    assertThat(texts.get(1))
        .contains("conversation.hint", ONE.toString(), "\"lastSeq\":5", "\"version\":105");
    assertThat(texts.get(2)).contains("conversation.hint", TWO.toString(), "\"lastSeq\":4");
  }

  @Test
  void laterMessagesOfAFoldedConversationOnlyMoveItsHint() {
    for (int seq = 1; seq <= 1_000; seq++) {
      assertThat(queue.offer(message(ONE, seq))).isTrue();
    }
    assertThat(drain()).singleElement().asString().contains("\"lastSeq\":1000");
  }

  @Test
  void refusesWhatCannotBeFoldedWhenFull() {
    boolean taken = true;
    for (int i = 0; i < 11; i++) {
      taken = queue.offer(Outbound.kept(frame("answer" + i)));
    }
    assertThat(taken).isFalse();
  }

  @Test
  void countsBytesToo() {
    OutboundQueue narrow = new OutboundQueue(1_000, 100);
    assertThat(narrow.offer(Outbound.kept(frame("x".repeat(90))))).isTrue();
    assertThat(narrow.offer(Outbound.kept(frame("x".repeat(90))))).isFalse();
  }
}
