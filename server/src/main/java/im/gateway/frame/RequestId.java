package im.gateway.frame;

import java.nio.charset.StandardCharsets;

/**
 * The {@code id} that a client gave its frame, kept as JSON so that it is echoed as it came.
 *
 * @param json a number, or a string with its quotes
 */
record RequestId(String json) {

  static final int MAX_LENGTH = 64;

  byte[] bytes() {
    return json.getBytes(StandardCharsets.UTF_8);
  }
}
