package im.bench.load;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class InboxTests {

  private static final String ACCEPTED = "HTTP/1.1 101 Switching Protocols\r\na: b\r\n\r\n";
  private static final String LONG = "x".repeat(3_000);

  private final Inbox inbox = new Inbox();
  private final List<String> texts = new ArrayList<>();

  @Test
  void framesAreCutWhereTheyEnd() {
    take(stream());

    assertThat(texts).containsExactly("{}", LONG, "last");
  }

  @Test
  void howTheBytesArriveDoesNotMatter() {
    ByteBuf stream = stream();
    while (stream.isReadable()) {
      take(stream.readBytes(1));
    }

    assertThat(texts).containsExactly("{}", LONG, "last");
  }

  @Test
  void aRefusedUpgradeIsAnError() {
    ByteBuf refusal = Unpooled.copiedBuffer("HTTP/1.1 401 Unauthorized\r\n\r\n", US_ASCII);

    assertThatIllegalStateException().isThrownBy(() -> take(refusal)).withMessageContaining("401");
  }

  @Test
  void aCloseIsAnError() {
    ByteBuf close = Unpooled.copiedBuffer(ACCEPTED, US_ASCII).writeShort(0x8802).writeShort(4_401);

    assertThatIllegalStateException().isThrownBy(() -> take(close));
  }

  private static ByteBuf stream() {
    ByteBuf stream = Unpooled.buffer().writeBytes(ACCEPTED.getBytes(US_ASCII));
    stream.writeShort(0x8102).writeBytes("{}".getBytes(US_ASCII));
    stream.writeShort(0x8A00);
    stream.writeShort(0x817E).writeShort(LONG.length()).writeBytes(LONG.getBytes(US_ASCII));
    return stream.writeShort(0x8104).writeBytes("last".getBytes(US_ASCII));
  }

  private void take(ByteBuf bytes) {
    inbox.take(bytes, (array, from, to) -> texts.add(new String(array, from, to - from, US_ASCII)));
  }
}
