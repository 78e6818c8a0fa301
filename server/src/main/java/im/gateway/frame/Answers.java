package im.gateway.frame;

import com.fasterxml.jackson.annotation.JsonInclude;
import im.bus.Event;
import im.gateway.connection.Connection;
import im.gateway.connection.Outbound;
import im.gateway.connection.WireFrame;
import im.platform.error.ErrorCode;
import im.platform.error.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes answers. The gateway's translator from {@link ErrorCode} to the wire: the other one is the
 * HTTP edge's. Thread-safe.
 */
@Component
class Answers {

  private static final Logger log = LoggerFactory.getLogger(Answers.class);
  private static final byte[] ID = ascii("{\"id\":");
  private static final byte[] OK = ascii(",\"ok\":true,\"d\":");
  private static final byte[] FAILED = ascii(",\"ok\":false,\"error\":");
  private static final byte[] END = ascii("}");

  private record Failure(
      String code,
      String message,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Long retryAfterMs) {}

  private final JsonMapper json;

  Answers(JsonMapper json) {
    this.json = json;
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  /** Answers a request; one without an id gets none. */
  void ok(Connection connection, @Nullable RequestId id, Object data) {
    if (id != null) {
      send(connection, id, OK, json.writeValueAsBytes(data));
    }
  }

  /** Answers with whatever went wrong; what is nobody's refusal is logged. */
  void failed(Connection connection, @Nullable RequestId id, Throwable error) {
    Throwable cause =
        error instanceof CompletionException && error.getCause() != null ? error.getCause() : error;
    if (cause instanceof Refusal refusal) {
      refused(connection, id, refusal);
    } else {
      log.error("a frame failed", cause);
      refused(connection, id, Refusal.unavailable("The server could not do this now."));
    }
  }

  /** Sends an event that concerns this connection alone. */
  void event(Connection connection, String name, Object data) {
    byte[] frame = Event.of(name, json.writeValueAsBytes(data)).frame();
    connection.send(Outbound.kept(WireFrame.text(frame)));
  }

  void refused(Connection connection, @Nullable RequestId id, Refusal refusal) {
    if (id == null) {
      return;
    }
    var wait = refusal.maybeRetryAfter();
    Failure failure =
        new Failure(
            refusal.code().wireName(), refusal.detail(), wait == null ? null : wait.toMillis() + 1);
    send(connection, id, FAILED, json.writeValueAsBytes(failure));
  }

  /**
   * Answers {@code invalid_request}, also to a frame whose id could not be told: then with null.
   */
  void invalid(Connection connection, @Nullable RequestId id, String reason) {
    RequestId echoed = id == null ? new RequestId("null") : id;
    refused(connection, echoed, new Refusal(ErrorCode.INVALID_REQUEST, reason));
  }

  private static void send(Connection connection, RequestId id, byte[] between, byte[] data) {
    connection.send(Outbound.kept(WireFrame.text(ID, id.bytes(), between, data, END)));
  }
}
