package im.messaging.body;

import im.platform.text.FieldChecks;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The rules for polls. */
public final class PollBodies {

  private static final int MAX_QUESTION = 300;
  private static final int MIN_OPTIONS = 2;
  private static final int MAX_OPTIONS = 12;
  private static final int MAX_OPTION = 100;
  private static final Duration SOONEST = Duration.ofSeconds(10);
  private static final Duration LATEST = Duration.ofDays(365);

  private PollBodies() {}

  static MessageBody.@Nullable Poll read(BodyFields fields, FieldChecks checks) {
    String question = fields.question();
    List<@Nullable String> options = Objects.requireNonNullElse(fields.options(), List.of());
    checks.text("body.question", question, 1, MAX_QUESTION);
    checks.require(
        options.size() >= MIN_OPTIONS && options.size() <= MAX_OPTIONS,
        "body.options",
        "must have " + MIN_OPTIONS + " to " + MAX_OPTIONS + " items");
    for (int i = 0; i < Math.min(options.size(), MAX_OPTIONS); i++) {
      checks.text("body.options[" + i + "]", options.get(i), 1, MAX_OPTION);
    }
    if (question == null || !checks.isEmpty()) {
      return null;
    }
    List<String> texts = options.stream().map(Objects::requireNonNull).toList();
    long different = texts.stream().map(String::strip).distinct().count();
    checks.require(different == texts.size(), "body.options", "must not be alike");
    return new MessageBody.Poll(
        question,
        texts,
        Boolean.TRUE.equals(fields.multiple()),
        Boolean.TRUE.equals(fields.anonymous()),
        fields.closesAt());
  }

  /** Throws {@code invalid_request} where a poll that is sent now may not close then. */
  public static void checkEnd(@Nullable Instant closesAt, Instant now) {
    if (closesAt != null) {
      new FieldChecks()
          .require(
              !closesAt.isBefore(now.plus(SOONEST)), "body.closesAt", "must be at least 10 s ahead")
          .require(
              !closesAt.isAfter(now.plus(LATEST)),
              "body.closesAt",
              "must be at most 365 days ahead")
          .refuseIfAny();
    }
  }
}
