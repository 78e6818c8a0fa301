package im.platform.json;

import im.platform.text.Patch;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ValueDeserializer;

/** Tells a field that is absent from one that is null. */
final class PatchDeserializer extends ValueDeserializer<Patch<?>> {

  private final @Nullable ValueDeserializer<Object> content;

  PatchDeserializer() {
    this(null);
  }

  private PatchDeserializer(@Nullable ValueDeserializer<Object> content) {
    this.content = content;
  }

  @Override
  public ValueDeserializer<?> createContextual(
      DeserializationContext context, BeanProperty property) {
    JavaType type = context.getContextualType().containedTypeOrUnknown(0);
    return new PatchDeserializer(context.findContextualValueDeserializer(type, property));
  }

  @Override
  public Patch<?> deserialize(JsonParser parser, DeserializationContext context) {
    if (content == null) {
      return context.reportInputMismatch(this, "a patch needs the type of its field");
    }
    return Patch.of(content.deserialize(parser, context));
  }

  @Override
  public Object getNullValue(DeserializationContext context) {
    return Patch.of(null);
  }

  @Override
  public Object getAbsentValue(DeserializationContext context) {
    return Patch.absent();
  }
}
