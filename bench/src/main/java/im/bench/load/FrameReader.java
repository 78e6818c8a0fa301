package im.bench.load;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Finds in a frame only what a load client needs, at the places where the server and the yardsticks
 * put it: {@code id} and {@code ev} come first.
 */
final class FrameReader {

  private static final byte[] ID = "{\"id\":".getBytes(US_ASCII);
  private static final byte[] OK = ",\"ok\":true".getBytes(US_ASCII);
  private static final byte[] CODE = "\"code\":\"".getBytes(US_ASCII);
  private static final byte[] EVENT = "{\"ev\":\"".getBytes(US_ASCII);
  private static final byte[] MESSAGE = "{\"ev\":\"message.new\",".getBytes(US_ASCII);
  private static final byte[] CLIENT_ID = "\"clientId\":\"".getBytes(US_ASCII);

  private FrameReader() {}

  /** Reads the frame between the two. */
  static void read(byte[] bytes, int from, int to, FrameSink sink) {
    if (Ascii.isAt(bytes, from, ID)) {
      readAnswer(bytes, from + ID.length, to, sink);
    } else if (Ascii.isAt(bytes, from, MESSAGE)) {
      readMessage(bytes, from + MESSAGE.length, to, sink);
    } else if (!Ascii.isAt(bytes, from, EVENT)) {
      throw new IllegalStateException(
          "not a frame of this server: " + new String(bytes, from, to - from, UTF_8));
    }
  }

  private static void readAnswer(byte[] bytes, int from, int to, FrameSink sink) {
    long id = Ascii.number(bytes, from);
    if (Ascii.isAt(bytes, from + Ascii.digits(id), OK)) {
      sink.answer(id, "");
    } else {
      int code = Ascii.after(bytes, from, to, CODE);
      sink.answer(id, new String(bytes, code, Ascii.indexOf(bytes, code, '"') - code, US_ASCII));
    }
  }

  /** What the server itself wrote into a conversation has no client id. */
  private static void readMessage(byte[] bytes, int from, int to, FrameSink sink) {
    int clientId = Ascii.after(bytes, from, to, CLIENT_ID);
    if (clientId >= 0) {
      sink.message(Ascii.number(bytes, Ascii.indexOf(bytes, clientId, '-') + 1));
    }
  }
}
