package im.bench.load;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.netty.buffer.ByteBuf;
import java.net.URI;

/**
 * What a client writes (RFC 6455 §5.2). Its frames are masked by a key of zeros, which leaves the
 * payload as it is.
 */
final class ClientFrames {

  private static final int TEXT_FINAL = 0x81;
  private static final int PING_FINAL = 0x89;
  private static final int MASKED = 0x80;
  private static final int LENGTH_16 = 126;
  private static final int MAX_16 = 0xFFFF;

  private ClientFrames() {}

  static void putTextHeader(ByteBuf out, int length) {
    if (length > MAX_16) {
      throw new IllegalArgumentException("a frame of " + length + " bytes");
    }
    out.writeByte(TEXT_FINAL);
    if (length < LENGTH_16) {
      out.writeByte(MASKED | length);
    } else {
      out.writeByte(MASKED | LENGTH_16).writeShort(length);
    }
    out.writeInt(0);
  }

  static void putText(ByteBuf out, String text) {
    byte[] bytes = text.getBytes(US_ASCII);
    putTextHeader(out, bytes.length);
    out.writeBytes(bytes);
  }

  static void putPing(ByteBuf out) {
    out.writeByte(PING_FINAL).writeByte(MASKED).writeInt(0);
  }

  /** The request that upgrades a connection and authenticates it. */
  static byte[] upgrade(URI server, String token) {
    return """
        GET /ws HTTP/1.1
        Host: %s
        Connection: Upgrade
        Upgrade: websocket
        Sec-WebSocket-Version: 13
        Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==
        Authorization: Bearer %s

        """
        .formatted(server.getAuthority(), token)
        .replace("\n", "\r\n")
        .getBytes(US_ASCII);
  }
}
