package im.gateway.frame;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads a frame, {@code {"id", "op", "d"}}, in one pass: {@code d} goes straight into the record of
 * the handler that registered for {@code op}, unless it comes first. Thread-safe; for event loops.
 */
@Component
class FrameReader {

  static final String AUTH = "auth";

  private record Token(@Nullable String token) {}

  private final JsonMapper json;
  private final FrameHandlers handlers;
  private final ObjectReader tokens;

  FrameReader(JsonMapper json, FrameHandlers handlers) {
    this.json = json;
    this.handlers = handlers;
    this.tokens = within(json.readerFor(Token.class));
  }

  /** Tells a reader that its value stands within a larger document. */
  static ObjectReader within(ObjectReader reader) {
    return reader.without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
  }

  Frame read(byte[] utf8) {
    Envelope envelope = new Envelope();
    try (JsonParser parser = json.createParser(utf8)) {
      return read(parser, envelope);
    } catch (StreamReadException e) {
      return new Frame.Malformed();
    } catch (InvalidPayload e) {
      return invalid(utf8, e.reason);
    } catch (JacksonException e) {
      return invalid(utf8, "d does not fit the operation: " + firstLine(e));
    }
  }

  private Frame read(JsonParser parser, Envelope envelope) {
    if (parser.nextToken() != JsonToken.START_OBJECT) {
      return new Frame.Malformed();
    }
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = parser.currentName();
      JsonToken value = parser.nextToken();
      switch (name) {
        case "id" -> envelope.id = id(parser, value);
        case "op" -> envelope.op = value == JsonToken.VALUE_STRING ? parser.getString() : null;
        case "d" -> readPayload(parser, envelope);
        default -> parser.skipChildren();
      }
    }
    if (parser.nextToken() != null) {
      return new Frame.Malformed();
    }
    return finish(envelope);
  }

  private void readPayload(JsonParser parser, Envelope envelope) {
    if (envelope.op == null) {
      envelope.early =
          json.readerFor(JsonNode.class)
              .without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
              .readValue(parser);
      return;
    }
    ObjectReader reader = readerOf(envelope.op);
    if (reader == null) {
      parser.skipChildren();
    } else {
      envelope.payload = reader.readValue(parser);
    }
  }

  private @Nullable ObjectReader readerOf(String op) {
    return op.equals(AUTH) ? tokens : handlers.readerOf(op);
  }

  private Frame finish(Envelope envelope) {
    String op = envelope.op;
    if (op == null) {
      return new Frame.Malformed();
    }
    ObjectReader reader = readerOf(op);
    if (reader == null) {
      return new Frame.Invalid(envelope.id, "unknown operation");
    }
    Object payload = envelope.payload;
    if (payload == null) {
      JsonNode early = envelope.early;
      payload = reader.readValue(early == null || early.isNull() ? json.createObjectNode() : early);
    }
    return op.equals(AUTH) ? auth(envelope.id, (Token) payload) : request(envelope.id, op, payload);
  }

  private static Frame auth(@Nullable RequestId id, Token token) {
    String text = token.token();
    return text == null ? new Frame.Invalid(id, "token: required") : new Frame.Auth(id, text);
  }

  private Frame request(@Nullable RequestId id, String op, Object payload) {
    return handlers.request(id, op, payload);
  }

  private static @Nullable RequestId id(JsonParser parser, JsonToken value) {
    String text = parser.getString();
    if (value == JsonToken.VALUE_NULL) {
      return null;
    }
    boolean number = value.isNumeric();
    if ((!number && value != JsonToken.VALUE_STRING) || text.length() > RequestId.MAX_LENGTH) {
      throw new InvalidPayload("id: a number or a string of up to 64 characters");
    }
    return new RequestId(number ? text : quoted(text));
  }

  private static String quoted(String text) {
    StringBuilder quoted = new StringBuilder(text.length() + 2).append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        quoted.append('\\').append(c);
      } else if (c < ' ' || Character.isSurrogate(c)) {
        quoted.append(String.format("\\u%04x", (int) c));
      } else {
        quoted.append(c);
      }
    }
    return quoted.append('"').toString();
  }

  /** Finds the id of a frame whose {@code d} is wrong, which may stand behind it. */
  private Frame invalid(byte[] utf8, String reason) {
    try {
      JsonNode frame = json.readTree(utf8);
      JsonNode id = frame.path("id");
      if (!frame.path("op").isString()) {
        return new Frame.Malformed();
      }
      return new Frame.Invalid(isId(id) ? new RequestId(id.toString()) : null, reason);
    } catch (JacksonException e) {
      return new Frame.Malformed();
    }
  }

  private static boolean isId(JsonNode id) {
    return id.isNumber() || (id.isString() && id.stringValue().length() <= RequestId.MAX_LENGTH);
  }

  private static String firstLine(JacksonException e) {
    if (e instanceof DatabindException bind && !bind.getPath().isEmpty()) {
      return bind.getPath().stream()
          .map(step -> step.getPropertyName() == null ? "" : step.getPropertyName())
          .reduce((a, b) -> a + "." + b)
          .orElse("");
    }
    return "wrong type";
  }

  private static final class Envelope {
    private @Nullable RequestId id;
    private @Nullable String op;
    private @Nullable Object payload;
    private @Nullable JsonNode early;
  }

  /** The envelope itself is wrong, in a way that is answered. */
  private static final class InvalidPayload extends RuntimeException {
    private final String reason;

    InvalidPayload(String reason) {
      super(reason, null, false, false);
      this.reason = reason;
    }
  }
}
