package im.messaging.body;

import im.platform.id.AccountId;
import im.platform.text.FieldChecks;
import im.platform.text.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Reads bodies from requests, and turns them to and from the JSON that is stored. Thread-safe. */
@Component
public class Bodies {

  private static final int MAX_TEXT = 8_000;
  private static final int MAX_NAME = 200;
  private static final int MAX_EXCERPT = 100;

  private final JsonMapper json;

  Bodies(JsonMapper json) {
    this.json = json;
  }

  /** The body that a client sends; what is wrong goes to {@code checks}, and null comes back. */
  public @Nullable MessageBody read(
      @Nullable String type, @Nullable BodyFields given, FieldChecks checks) {
    BodyFields fields = given == null ? BodyFields.NONE : given;
    return switch (type) {
      case MessageBody.Text.TYPE -> text(fields.text(), checks);
      case MessageBody.Location.TYPE -> location(fields, checks);
      case MessageBody.Contact.TYPE -> contact(fields, checks);
      case MessageBody.Poll.TYPE -> PollBodies.read(fields, checks);
      case null -> unknown("is required", checks);
      default -> unknown("is none that a client may send", checks);
    };
  }

  private static @Nullable MessageBody unknown(String problem, FieldChecks checks) {
    checks.require(false, "type", problem);
    return null;
  }

  /** A text by itself, as an edit brings it. */
  public MessageBody.@Nullable Text text(@Nullable String text, FieldChecks checks) {
    checks.require(text != null, "body.text", "is required");
    checks.require(
        text == null || (!text.isEmpty() && Texts.length(text) <= MAX_TEXT),
        "body.text",
        "must have 1 to " + MAX_TEXT + " characters");
    return text != null && checks.isEmpty() ? new MessageBody.Text(text) : null;
  }

  private static @Nullable MessageBody location(BodyFields fields, FieldChecks checks) {
    Double lat = fields.lat();
    Double lon = fields.lon();
    checks.require(isWithin(lat, 90), "body.lat", "must be a number from -90 to 90");
    checks.require(isWithin(lon, 180), "body.lon", "must be a number from -180 to 180");
    checks.optionalText("body.name", fields.name(), 0, MAX_NAME);
    return lat != null && lon != null && checks.isEmpty()
        ? new MessageBody.Location(lat, lon, fields.name())
        : null;
  }

  private static boolean isWithin(@Nullable Double degrees, double limit) {
    return degrees != null && Math.abs(degrees) <= limit;
  }

  private static @Nullable MessageBody contact(BodyFields fields, FieldChecks checks) {
    String userId = fields.userId();
    if (userId != null) {
      try {
        return new MessageBody.Contact(AccountId.parse(userId));
      } catch (IllegalArgumentException e) {
        checks.require(false, "body.userId", "is not an id");
        return null;
      }
    }
    checks.require(false, "body.userId", "is required");
    return null;
  }

  /** The JSON that is stored and sent. */
  public String toJson(MessageBody body) {
    return json.writeValueAsString(body);
  }

  /** The poll that a stored body is. */
  public MessageBody.Poll poll(String stored) {
    return json.readValue(stored, MessageBody.Poll.class);
  }

  /** The stored body of a message that is forwarded: a poll begins anew. */
  public String copy(String type, String stored) {
    return type.equals(MessageBody.Poll.TYPE) ? toJson(poll(stored).copy()) : stored;
  }

  /** What a reply quotes of a stored body; empty for one that was recalled. */
  public String excerpt(String type, @Nullable String stored) {
    String quoted =
        stored != null && type.equals(MessageBody.Poll.TYPE)
            ? poll(stored).question()
            : words(type, stored);
    return Texts.cut(quoted, MAX_EXCERPT);
  }

  /** The text that a stored body holds, by which it is searched; empty where it holds none. */
  public String words(String type, @Nullable String stored) {
    if (stored == null) {
      return "";
    }
    return switch (type) {
      case MessageBody.Text.TYPE -> field("text", stored);
      case MessageBody.Location.TYPE -> field("name", stored);
      case MessageBody.Poll.TYPE -> poll(stored).words();
      default -> "";
    };
  }

  private String field(String name, String stored) {
    return json.readTree(stored).path(name).asString("");
  }
}
