package im.messaging;

import im.platform.error.Refusal;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a conversation's history: before a seq, after it, or around it; the newest page
 * where none is given.
 */
public record HistoryQuery(
    @Nullable Long beforeSeq, @Nullable Long afterSeq, @Nullable Long aroundSeq, int limit) {

  public static final int DEFAULT_LIMIT = 50;
  public static final int MAX_LIMIT = 200;

  public HistoryQuery {
    if (Stream.of(beforeSeq, afterSeq, aroundSeq).filter(Objects::nonNull).count() > 1) {
      throw Refusal.invalid("beforeSeq", "only one of beforeSeq, afterSeq, aroundSeq");
    }
  }
}
