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

  /** Frames a UTF-8 text that comes in parts. */
  public static WireFrame text(byte[]... parts) {
    int length = 0;
    for (byte[] part : parts) {
      length += part.length;
    }
    int at = headerLength(length);
    byte[] bytes = new byte[at + length];
    putHeader(bytes, length);
    for (byte[] part : parts) {
      System.arraycopy(part, 0, bytes, at, part.length);
      at += part.length;
    }
    return new WireFrame(bytes);
  }

  private static void putHeader(byte[] bytes, int length) {
    bytes[0] = (byte) TEXT_FINAL;
    if (length < LENGTH_16) {
      bytes[1] = (byte) length;
    } else if (length <= MAX_16) {
      bytes[1] = LENGTH_16;
      putLength(bytes, length, 2);
    } else {
      bytes[1] = LENGTH_64;
      putLength(bytes, length, 8);
    }
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
