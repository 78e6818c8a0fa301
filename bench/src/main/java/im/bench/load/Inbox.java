package im.bench.load;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.netty.buffer.ByteBuf;
import java.util.Arrays;

/**
 * Cuts what one connection sends into frames: first the answer to the upgrade, then text frames and
 * control frames, which are passed over.
 */
final class Inbox {

  /** Takes the text frame between the two places. */
  @FunctionalInterface
  interface TextFrames {
    void take(byte[] bytes, int from, int to);
  }

  private static final byte[] ACCEPTED = "HTTP/1.1 101".getBytes(US_ASCII);
  private static final byte[] HEAD_END = "\r\n\r\n".getBytes(US_ASCII);
  private static final int TEXT_FINAL = 0x81;
  private static final int CLOSE_FINAL = 0x88;
  private static final int LENGTH_16 = 126;
  private static final int LENGTH_64 = 127;

  private byte[] bytes = new byte[1024];
  private int kept;
  private boolean upgraded;

  /** Takes what came; an incomplete frame is kept until the rest of it comes. */
  void take(ByteBuf in, TextFrames texts) {
    int size = kept + in.readableBytes();
    if (size > bytes.length) {
      bytes = Arrays.copyOf(bytes, size * 2);
    }
    in.readBytes(bytes, kept, size - kept);
    int at = 0;
    for (int next = next(at, size, texts); next > at; next = next(at, size, texts)) {
      at = next;
    }
    kept = size - at;
    System.arraycopy(bytes, at, bytes, 0, kept);
  }

  /** Where the frame that begins here ends; here where it is not complete. */
  private int next(int at, int size, TextFrames texts) {
    if (!upgraded) {
      return upgrade(size);
    }
    if (size - at < 4) {
      return at;
    }
    int from = at + headerLength(at);
    int to = from + payloadLength(at);
    if (to > size) {
      return at;
    }
    int opcode = bytes[at] & 0xFF;
    if (opcode == TEXT_FINAL) {
      texts.take(bytes, from, to);
    } else if (opcode == CLOSE_FINAL) {
      throw new IllegalStateException("the server closed the connection");
    }
    return to;
  }

  private int upgrade(int size) {
    int end = Ascii.after(bytes, 0, size, HEAD_END);
    if (end >= 0 && !Ascii.isAt(bytes, 0, ACCEPTED)) {
      throw new IllegalStateException("not upgraded: " + new String(bytes, 0, end, US_ASCII));
    }
    upgraded = end >= 0;
    return Math.max(0, end);
  }

  private int headerLength(int at) {
    return bytes[at + 1] < LENGTH_16 ? 2 : 4;
  }

  private int payloadLength(int at) {
    int length = bytes[at + 1];
    if (length == LENGTH_64) {
      throw new IllegalStateException("a frame of 64 KB and more");
    }
    return length < LENGTH_16 ? length : ((bytes[at + 2] & 0xFF) << 8) | (bytes[at + 3] & 0xFF);
  }
}
