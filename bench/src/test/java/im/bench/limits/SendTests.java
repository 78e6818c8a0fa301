package im.bench.limits;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.DefaultEventLoop;
import java.sql.SQLException;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SendTests {

  private static final String CONVERSATION = Relay.id(20).toString();
  private static final String SENDER = Relay.id(41).toString();
  private static final String FRAME =
      "{\"id\":17,\"op\":\"message.send\",\"d\":{\"conversationId\":\""
          + CONVERSATION
          + "\",\"type\":\"text\",\"body\":{\"text\":\"grüße\"},\"clientId\":\"bench-17\"}}";

  private final Frame frame = new Frame();
  private final Send send = send("2026-11-26T20:43:46.016Z");

  @Test
  void whatIsStoredIsWhatWasSent() {
    assertThat(send.body()).isEqualTo("{\"text\":\"grüße\"}");
    assertThat(send.clientId()).isEqualTo("bench-17");
  }

  @Test
  void theAckIsTheProducts() {
    assertThat(written(send.ack(frame)))
        .isEqualTo(
            "{\"id\":17,\"ok\":true,\"d\":{\"conversationId\":\""
                + CONVERSATION
                + "\",\"seq\":305,\"version\":305,\"sentAt\":\"2026-11-26T20:43:46.016Z\"}}");
  }

  @Test
  void thePushIsTheProducts() {
    assertThat(written(send.push(frame)))
        .isEqualTo(
            "{\"ev\":\"message.new\",\"d\":{\"conversationId\":\""
                + CONVERSATION
                + "\",\"seq\":305,\"version\":305,\"senderId\":\""
                + SENDER
                + "\",\"clientId\":\"bench-17\",\"type\":\"text\",\"body\":{\"text\":\"grüße\"},"
                + "\"replyTo\":null,\"mentions\":{\"userIds\":[],\"all\":false},"
                + "\"sentAt\":\"2026-11-26T20:43:46.016Z\",\"editedAt\":null,\"recalledAt\":null,"
                + "\"forwarded\":false,\"reactions\":[]}}");
  }

  @Test
  void aFullSecondHasItsMillisecondsToo() {
    assertThat(written(send("2026-11-26T20:43:46Z").ack(frame))).contains("T20:43:46.000Z\"");
  }

  private static Send send(String at) {
    try {
      Relay relay = new Relay(new DefaultEventLoop(), false, "", 0);
      RelaySocket sender = new RelaySocket(relay);
      sender.id = SENDER.getBytes(UTF_8);
      long millis = Instant.parse(at).toEpochMilli();
      return new Send(sender, Unpooled.copiedBuffer(FRAME, UTF_8), 305, millis);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The payload behind the header of four bytes, which tells its length. */
  private static String written(Frame frame) {
    ByteBuf out = Unpooled.buffer();
    frame.writeTo(out);
    assertThat(out.readUnsignedShort()).isEqualTo(0x817E);
    assertThat(out.readUnsignedShort()).isEqualTo(out.readableBytes());
    return out.toString(UTF_8);
  }
}
