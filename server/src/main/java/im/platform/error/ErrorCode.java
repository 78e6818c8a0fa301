package im.platform.error;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/**
 * Everything that can be wrong with a request, as it goes over the wire: the code, its HTTP status,
 * whether the same request may succeed later, and what the client does about it.
 */
public enum ErrorCode {
  INVALID_REQUEST(400, Retry.NEVER, "Correct the request; the fields in error are named."),
  UNAUTHENTICATED(401, Retry.NEVER, "Refresh the access token, or sign in again."),
  FORBIDDEN(403, Retry.NEVER, "Do not repeat it: this account may not do that."),
  NOT_FOUND(404, Retry.NEVER, "Drop the reference: it does not exist for this account."),
  METHOD_NOT_ALLOWED(405, Retry.NEVER, "Use one of the methods of the Allow header."),
  CONFLICT(409, Retry.NEVER, "Read the present state first: the request contradicts it."),
  PAYLOAD_TOO_LARGE(413, Retry.NEVER, "Send less: the limits are in GET /api/v1/server."),
  UNSUPPORTED_MEDIA_TYPE(415, Retry.NEVER, "Send the media type that the API document names."),
  RATE_LIMITED(429, Retry.LATER, "Wait as long as the answer says, then repeat."),
  UNAVAILABLE(
      503, Retry.LATER, "Repeat it with the same ids after a moment; its outcome may be unknown.");

  private enum Retry {
    NEVER,
    LATER
  }

  private final int status;
  private final Retry retry;
  private final String advice;

  ErrorCode(int status, Retry retry, String advice) {
    this.status = status;
    this.retry = retry;
    this.advice = advice;
  }

  /** The code's name on the wire. */
  @JsonValue
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  public int status() {
    return status;
  }

  /** Whether the same request may succeed later. */
  public boolean isRetryable() {
    return retry == Retry.LATER;
  }

  /** One sentence on what the client does; for the documents. */
  public String advice() {
    return advice;
  }
}
