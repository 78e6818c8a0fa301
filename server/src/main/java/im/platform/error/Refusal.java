package im.platform.error;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A request that is refused and that nobody on the way handles: carries its {@link ErrorCode} to
 * the edge, where it becomes an answer. Stackless, since it is no fault of the server.
 */
public final class Refusal extends RuntimeException {

  private final ErrorCode code;
  private final String detail;
  private final List<FieldError> fields;
  private final @Nullable Duration retryAfter;

  private Refusal(
      ErrorCode code, String detail, List<FieldError> fields, @Nullable Duration retryAfter) {
    super(detail, null, false, false);
    this.code = code;
    this.detail = detail;
    this.fields = fields;
    this.retryAfter = retryAfter;
  }

  public Refusal(ErrorCode code, String detail) {
    this(code, detail, List.of(), null);
  }

  /** One field of the request is wrong. */
  public static Refusal invalid(String field, String message) {
    return invalid(List.of(new FieldError(field, message)));
  }

  /** Several fields of the request are wrong; {@code fields} is not empty. */
  public static Refusal invalid(List<FieldError> fields) {
    FieldError first = fields.getFirst();
    return new Refusal(
        ErrorCode.INVALID_REQUEST, first.field() + ": " + first.message(), fields, null);
  }

  public static Refusal unauthenticated(String detail) {
    return new Refusal(ErrorCode.UNAUTHENTICATED, detail);
  }

  public static Refusal forbidden(String detail) {
    return new Refusal(ErrorCode.FORBIDDEN, detail);
  }

  /** Also for what the caller may not know exists. */
  public static Refusal notFound(String noun) {
    return new Refusal(ErrorCode.NOT_FOUND, "No such " + noun + ".");
  }

  public static Refusal conflict(String detail) {
    return new Refusal(ErrorCode.CONFLICT, detail);
  }

  public static Refusal rateLimited(Duration retryAfter) {
    return new Refusal(
        ErrorCode.RATE_LIMITED, "Too many requests; wait and repeat.", List.of(), retryAfter);
  }

  /** The outcome is unknown or the server is not ready; the client repeats with the same ids. */
  public static Refusal unavailable(String detail) {
    return new Refusal(ErrorCode.UNAVAILABLE, detail);
  }

  public ErrorCode code() {
    return code;
  }

  public String detail() {
    return detail;
  }

  public List<FieldError> fields() {
    return fields;
  }

  /** How long to wait before a repeat; null where the code says nothing of it. */
  public @Nullable Duration maybeRetryAfter() {
    return retryAfter;
  }
}
