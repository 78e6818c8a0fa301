package im.gateway.connection;

/**
 * Why the server closes a connection: the code that clients act on, and a short reason for people.
 */
public enum CloseCode {
  GOING_AWAY(1001, "going away"),
  PROTOCOL_ERROR(1002, "protocol error"),
  BINARY(1003, "binary frame"),
  BAD_UTF8(1007, "bad UTF-8"),
  TOO_LARGE(1009, "frame too large"),
  MALFORMED(4400, "malformed frame"),
  UNAUTHENTICATED(4401, "unauthenticated"),
  SILENT(4408, "silent"),
  TOO_SLOW(4413, "too slow a reader"),
  RATE_LIMITED(4429, "over its rate limit");

  private final int code;
  private final String reason;

  CloseCode(int code, String reason) {
    this.code = code;
    this.reason = reason;
  }

  public int code() {
    return code;
  }

  public String reason() {
    return reason;
  }
}
