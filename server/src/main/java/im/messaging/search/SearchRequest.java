package im.messaging.search;

import im.platform.error.Refusal;
import im.platform.id.AccountId;
import im.platform.id.ConversationId;
import im.platform.id.PathId;
import im.platform.text.FieldChecks;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a client asks for, as it was written. */
public record SearchRequest(
    @Nullable String query,
    @Nullable String conversationId,
    @Nullable String senderId,
    @Nullable String type,
    @Nullable String from,
    @Nullable String to) {

  private static final int MAX_QUERY = 200;
  private static final Set<String> TYPES =
      Set.of("text", "image", "video", "audio", "file", "location", "contact", "call", "poll");

  /** The words; blank where they do not matter. */
  String words() {
    return query == null ? "" : query.strip();
  }

  /**
   * Everything but the words.
   *
   * @throws Refusal {@code invalid_request} where something is wrong, or neither words nor a filter
   *     is there; {@code not_found} where the conversation is no id
   */
  SearchFilter filter(AccountId reader) {
    FieldChecks checks =
        new FieldChecks()
            .optionalText("query", query, 0, MAX_QUERY)
            .require(type == null || TYPES.contains(type), "type", "is none that can be searched");
    SearchFilter filter =
        new SearchFilter(
            reader,
            conversation(),
            read("senderId", senderId, AccountId::parse, "must be an id", checks),
            type,
            read("from", from, SearchRequest::time, "must be an RFC 3339 time", checks),
            read("to", to, SearchRequest::time, "must be an RFC 3339 time", checks));
    checks.refuseIfAny();
    if (words().isEmpty() && filter.isOpen()) {
      throw Refusal.invalid("query", "is required where nothing else is given");
    }
    return filter;
  }

  private @Nullable ConversationId conversation() {
    return conversationId == null
        ? null
        : PathId.read(conversationId, ConversationId::parse, "conversation");
  }

  private static Instant time(String text) {
    return OffsetDateTime.parse(text).toInstant();
  }

  private static <T> @Nullable T read(
      String field,
      @Nullable String text,
      Function<String, T> parse,
      String problem,
      FieldChecks checks) {
    try {
      return text == null ? null : parse.apply(text);
    } catch (IllegalArgumentException | DateTimeParseException e) {
      checks.require(false, field, problem);
      return null;
    }
  }
}
