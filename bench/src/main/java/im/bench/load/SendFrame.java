package im.bench.load;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.netty.buffer.ByteBuf;

/** A {@code message.send} into one conversation, numbered by its id and client id. */
final class SendFrame {

  private static final byte[] ID = "{\"id\":".getBytes(US_ASCII);
  private static final byte[] TAIL = "\"}}".getBytes(US_ASCII);
  private static final int DIGITS = 20;

  private final byte[] head;
  private final byte[] number = new byte[DIGITS];

  SendFrame(String conversation, int textBytes) {
    this.head =
        (",\"op\":\"message.send\",\"d\":{\"conversationId\":\""
                + conversation
                + "\",\"type\":\"text\",\"body\":{\"text\":\""
                + "x".repeat(textBytes)
                + "\"},\"clientId\":\"bench-")
            .getBytes(US_ASCII);
  }

  void put(ByteBuf out, long id) {
    int digits = Ascii.put(number, 0, id);
    ClientFrames.putTextHeader(out, ID.length + head.length + TAIL.length + 2 * digits);
    out.writeBytes(ID).writeBytes(number, 0, digits);
    out.writeBytes(head).writeBytes(number, 0, digits).writeBytes(TAIL);
  }
}
