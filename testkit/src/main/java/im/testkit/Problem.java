package im.testkit;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * An error answer: a Problem Details document over HTTP, the {@code error} of an answer over the
 * WebSocket (status 0 there). Thrown by every call that expects success.
 */
public final class Problem extends RuntimeException {

  private final int status;
  private final transient JsonNode body;

  Problem(String call, int status, JsonNode body) {
    super(call + " was answered " + (status == 0 ? "" : status + " ") + body);
    this.status = status;
    this.body = body;
  }

  /** The error that the action ends in; none is a failure of the test. */
  public static Problem thrownBy(Runnable action) {
    try {
      action.run();
    } catch (Problem problem) {
      return problem;
    }
    throw new AssertionError("no error answer came");
  }

  public int status() {
    return status;
  }

  public String code() {
    return body.path("code").asString("");
  }

  /** The sentence for people: {@code detail} over HTTP, {@code message} over the WebSocket. */
  public String detail() {
    return body.path("detail").asString(body.path("message").asString(""));
  }

  public long retryAfterMillis() {
    return body.path("retryAfterMs").asLong(0);
  }

  /** The fields that validation named, as JSON paths. */
  public List<String> fields() {
    List<String> fields = new ArrayList<>();
    body.path("errors").forEach(error -> fields.add(error.path("field").asString("")));
    return fields;
  }

  public JsonNode body() {
    return body;
  }
}
