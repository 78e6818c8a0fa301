package im.platform.json;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ser.std.StdSerializer;

/**
 * Writes an instant with exactly three decimals, also where they are zero. All messages of a commit
 * bear the same one, so the last is kept as it was written.
 */
final class InstantSerializer extends StdSerializer<Instant> {

  private static final int DECIMALS = 3;
  private static final DateTimeFormatter FORMAT =
      new DateTimeFormatterBuilder().appendInstant(DECIMALS).toFormatter();

  private record Written(Instant at, String text) {}

  private volatile Written last = written(Instant.EPOCH);

  InstantSerializer() {
    super(Instant.class);
  }

  @Override
  public void serialize(Instant value, JsonGenerator generator, SerializationContext context) {
    Written known = last;
    if (!known.at().equals(value)) {
      known = written(value);
      last = known;
    }
    generator.writeString(known.text());
  }

  private static Written written(Instant at) {
    return new Written(at, FORMAT.format(at));
  }
}
