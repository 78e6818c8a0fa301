package im.testkit;

import java.net.http.HttpHeaders;
import tools.jackson.databind.JsonNode;

/**
 * One HTTP answer.
 *
 * @param call method and path, for messages
 */
public record Answer(String call, int status, HttpHeaders headers, String text) {

  /** The body as JSON; missing where there is none. */
  public JsonNode json() {
    return Json.parse(text);
  }

  /** The header's first value, or an empty string. */
  public String header(String name) {
    return headers.firstValue(name).orElse("");
  }

  /** The body of a success; an error answer is thrown as {@link Problem}. */
  public JsonNode ok() {
    if (status >= 400) {
      throw problem();
    }
    return json();
  }

  /** The body of an answer with this status; another error answer is thrown as {@link Problem}. */
  public JsonNode expect(int expected) {
    if (status == expected) {
      return json();
    }
    ok();
    throw new AssertionError(call + " was answered " + status + ", not " + expected);
  }

  /** The error this answer is; anything but a Problem Details document is a failure of the test. */
  public Problem problem() {
    if (status < 400 || !header("Content-Type").startsWith("application/problem+json")) {
      throw new AssertionError(call + " is no problem: " + status + " " + headers.map() + text);
    }
    return new Problem(call, status, json());
  }
}
