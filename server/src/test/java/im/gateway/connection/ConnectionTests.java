package im.gateway.connection;

import static org.assertj.core.api.Assertions.assertThat;

import im.platform.id.ConnectionId;
import im.platform.limit.Limit;
import io.netty.buffer.ByteBuf;
import io.netty.channel.embedded.EmbeddedChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ConnectionTests {

  private static final int FRAME_BYTES = 1_024;

  private final EmbeddedChannel channel = new EmbeddedChannel();
  private final Connection connection =
      new Connection(
          new ConnectionId(1, 1),
          channel,
          "192.0.2.1",
          new LoopWriter(channel.eventLoop()),
          new ConnectionSettings(
              64, 8, 1_024, 1 << 20, new Limit(1_000, Duration.ofSeconds(1)), Runnable::run));

  @AfterEach
  void close() {
    channel.finishAndReleaseAll();
  }

  private void send(int frames) {
    byte[] text = "x".repeat(FRAME_BYTES - 4).getBytes(StandardCharsets.US_ASCII);
    for (int i = 0; i < frames; i++) {
      connection.send(Outbound.kept(WireFrame.text(text)));
    }
    channel.runPendingTasks();
  }

  private int flushedBytes() {
    int bytes = 0;
    for (ByteBuf out = channel.readOutbound(); out != null; out = channel.readOutbound()) {
      bytes += out.readableBytes();
      out.release();
    }
    return bytes;
  }

  /** Guards against frames that filled a buffer to the brim and stayed in it, unflushed. */
  @Test
  void whateverIsSentInOneTurnIsFlushed() {
    for (int frames : new int[] {1, 31, 32, 33, 64, 200}) {
      send(frames);
      assertThat(flushedBytes()).as("%s frames", frames).isEqualTo(frames * FRAME_BYTES);
    }
  }
}
