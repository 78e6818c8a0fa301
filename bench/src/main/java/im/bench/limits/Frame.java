package im.bench.limits;

import static java.nio.charset.StandardCharsets.US_ASCII;

import im.bench.load.Ascii;
import io.netty.buffer.ByteBuf;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Locale;

/** One array in which every frame of a server (RFC 6455 §5.2) is put together in turn. */
final class Frame {

  private static final DateTimeFormatter TIME =
      new DateTimeFormatterBuilder().appendInstant(3).toFormatter(Locale.ROOT);
  private static final int HEADER = 4;

  private final byte[] bytes = new byte[1 << 16];
  private int end;
  private long millis;
  private byte[] time = {};

  Frame begin(byte[] first) {
    end = HEADER;
    return put(first);
  }

  Frame put(byte[] part) {
    return put(part, 0, part.length);
  }

  Frame put(byte[] from, int start, int to) {
    System.arraycopy(from, start, bytes, end, to - start);
    end += to - start;
    return this;
  }

  Frame put(long number) {
    end = Ascii.put(bytes, end, number);
    return this;
  }

  /** Written anew once a millisecond. */
  Frame putTime(long epochMillis) {
    if (millis != epochMillis) {
      millis = epochMillis;
      time = TIME.format(Instant.ofEpochMilli(epochMillis)).getBytes(US_ASCII);
    }
    return put(time);
  }

  /** None of the relay's frames is shorter than 126 bytes, none longer than 64 KB. */
  void writeTo(ByteBuf out) {
    int length = end - HEADER;
    bytes[0] = (byte) 0x81;
    bytes[1] = 126;
    bytes[2] = (byte) (length >>> 8);
    bytes[3] = (byte) length;
    out.writeBytes(bytes, 0, end);
  }
}
