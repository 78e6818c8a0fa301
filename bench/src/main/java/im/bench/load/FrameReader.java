package im.bench.load;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufInputStream;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Reads of a frame only what a load client needs, without building a tree. */
final class FrameReader {

  private static final JsonFactory JSON = new JsonFactory();

  private long id = -1;
  private String ev = "";
  private String code = "";
  private @Nullable String clientId;

  private FrameReader() {}

  static void read(ByteBuf frame, FrameSink sink) {
    FrameReader reader = new FrameReader();
    try (JsonParser parser =
        JSON.createParser(ObjectReadContext.empty(), (InputStream) new ByteBufInputStream(frame))) {
      parser.nextToken();
      reader.readObject(parser);
    }
    reader.handTo(sink);
  }

  private void readObject(JsonParser parser) {
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = parser.currentName();
      parser.nextToken();
      switch (name) {
        case "id" -> id = parser.getLongValue();
        case "ev" -> ev = parser.getString();
        case "code" -> code = parser.getString();
        case "clientId" -> clientId = parser.getString();
        case "d", "error" -> readObject(parser);
        default -> parser.skipChildren();
      }
    }
  }

  private void handTo(FrameSink sink) {
    if (id >= 0) {
      sink.answer(id, code);
    } else if (ev.equals("message.new") && clientId != null) {
      sink.message(clientId);
    }
  }
}
