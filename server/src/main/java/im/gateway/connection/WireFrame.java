package im.gateway.connection;

import io.netty.buffer.ByteBuf;

/**
 * A text frame with its WebSocket header (RFC 6455 §5.2). A server's frames are not masked, so
 * their bytes are the same for every receiver and are made once. Immutable.
 */
public final class WireFrame {

  private static final int TEXT_FINAL = 0x81;
  private static final int LENGTH_16 = 126;
  private static final int LENGTH_64 = 127;
  private static final int MAX_16 = 0xFFFF;

  private final byte[] bytes;

  private WireFrame(byte[] bytes) {
    this.bytes = bytes;
  }

  /** Frames a UTF-8 text. */
  public static WireFrame text(byte[] utf8) {
    int header = headerLength(utf8.length);
    byte[] bytes = new byte[header + utf8.length];
    bytes[0] = (byte) TEXT_FINAL;
    if (utf8.length < LENGTH_16) {
      bytes[1] = (byte) utf8.length;
    } else if (utf8.length <= MAX_16) {
      bytes[1] = LENGTH_16;
      putLength(bytes, utf8.length, 2);
    } else {
      bytes[1] = LENGTH_64;
      putLength(bytes, utf8.length, 8);
    }
    System.arraycopy(utf8, 0, bytes, header, utf8.length);
    return new WireFrame(bytes);
  }

  private static int headerLength(int payload) {
    if (payload < LENGTH_16) {
      return 2;
    }
    return payload <= MAX_16 ? 4 : 10;
  }

  private static void putLength(byte[] bytes, long length, int width) {
    for (int i = 0; i < width; i++) {
      bytes[2 + i] = (byte) (length >>> (Byte.SIZE * (width - 1 - i)));
    }
  }

  int length() {
    return bytes.length;
  }

  void writeTo(ByteBuf buffer) {
    buffer.writeBytes(bytes);
  }
}
