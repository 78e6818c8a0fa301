package im.platform.json;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ser.std.StdSerializer;

/** Writes an instant with exactly three decimals, also where they are zero. */
final class InstantSerializer extends StdSerializer<Instant> {

  private static final int DECIMALS = 3;
  private static final DateTimeFormatter FORMAT =
      new DateTimeFormatterBuilder().appendInstant(DECIMALS).toFormatter();

  InstantSerializer() {
    super(Instant.class);
  }

  @Override
  public void serialize(Instant value, JsonGenerator generator, SerializationContext context) {
    generator.writeString(FORMAT.format(value));
  }
}
