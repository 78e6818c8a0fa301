package im.platform.json;

import im.platform.text.Texts;
import java.util.Objects;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;

/** Reads a string that is a JSON string and holds neither U+0000 nor lone surrogates. */
final class TextDeserializer extends StdScalarDeserializer<String> {

  TextDeserializer() {
    super(String.class);
  }

  @Override
  public String deserialize(JsonParser parser, DeserializationContext context) {
    if (!parser.hasToken(JsonToken.VALUE_STRING)) {
      return (String) Objects.requireNonNull(context.handleUnexpectedToken(String.class, parser));
    }
    String text = parser.getString();
    if (!Texts.isClean(text)) {
      return context.reportInputMismatch(this, "must not contain U+0000 or lone surrogates");
    }
    return text;
  }
}
