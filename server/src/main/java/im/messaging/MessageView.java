package im.messaging;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import im.messaging.body.MessageBody;
import im.platform.id.AccountId;
import im.platform.id.ConversationId;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A message as it goes over the wire, the same for everybody who sees it.
 *
 * @param version of its newest change
 * @param clientId null for a message of the server's
 * @param body JSON; null once recalled or expired
 * @param mentions JSON: {@code {"userIds": [], "all": bool}}
 * @param reactions JSON: a list of {@link Reaction}s
 * @param expiresAt when it loses its body; null where it keeps it
 * @param poll JSON: a {@link PollView}; null where it is no poll
 * @param threadSeq of the message that began the thread to which it belongs; null where to none
 */
public record MessageView(
    ConversationId conversationId,
    long seq,
    long version,
    AccountId senderId,
    @Nullable String clientId,
    String type,
    @JsonRawValue @Schema(types = {"object", "null"}) @Nullable String body,
    @Nullable Reply replyTo,
    @JsonRawValue @Schema(implementation = MentionsView.class) String mentions,
    Instant sentAt,
    @Nullable Instant editedAt,
    @Nullable Instant recalledAt,
    boolean forwarded,
    @JsonRawValue @ArraySchema(schema = @Schema(implementation = Reaction.class)) String reactions,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Instant pinnedAt,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Instant expiresAt,
    @JsonInclude(JsonInclude.Include.NON_NULL)
        @JsonRawValue
        @Schema(implementation = PollView.class)
        @Nullable String poll,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Long threadSeq) {

  /** How {@code mentions} reads on the wire. */
  record MentionsView(List<AccountId> userIds, boolean all) {}

  /** Where nobody is mentioned. */
  public static final String NO_MENTIONS = "{\"userIds\":[],\"all\":false}";

  /** Where nobody has reacted. */
  public static final String NO_REACTIONS = "[]";

  /**
   * One kind of reaction.
   *
   * @param userIds the first twenty
   */
  public record Reaction(String emoji, int count, List<AccountId> userIds) {}

  /**
   * How a poll stands.
   *
   * @param options in the order of the body's
   * @param voters how many members have voted
   */
  public record PollView(
      List<OptionView> options,
      int voters,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Instant closedAt) {}

  /**
   * What an option of a poll got.
   *
   * @param userIds the first twenty; none where the poll is anonymous
   */
  public record OptionView(int count, List<AccountId> userIds) {}

  /**
   * What a reply tells of the message it answers.
   *
   * @param excerpt the beginning of its text; empty once it is recalled or expired
   * @param expiresAt when that message loses its body, and this its excerpt
   */
  public record Reply(
      long seq,
      AccountId senderId,
      String type,
      String excerpt,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Instant expiresAt) {}

  /** The same message with another body and version, as an edit leaves it. */
  public MessageView edited(String newBody, long newVersion, Instant at) {
    return with(newVersion, newBody, at, recalledAt, reactions, pinnedAt, poll);
  }

  /** The same message without its body, as a recall leaves it. */
  public MessageView recalled(long newVersion, Instant at) {
    return with(newVersion, null, editedAt, at, NO_REACTIONS, null, null);
  }

  /** The same message without its body, as the end of its life leaves it. */
  public MessageView expired(long newVersion) {
    return with(newVersion, null, editedAt, recalledAt, NO_REACTIONS, null, null);
  }

  /** Whether its time has come. */
  public boolean isOver(Instant now) {
    return expiresAt != null && !expiresAt.isAfter(now);
  }

  /** The same message with other reactions. */
  public MessageView reacted(String newReactions, long newVersion) {
    return with(newVersion, body, editedAt, recalledAt, newReactions, pinnedAt, poll);
  }

  /** The same message, pinned or, where {@code at} is null, not. */
  public MessageView pinned(@Nullable Instant at, long newVersion) {
    return with(newVersion, body, editedAt, recalledAt, reactions, at, poll);
  }

  /** The same message, a poll, with other votes or closed. */
  public MessageView polled(String newPoll, long newVersion) {
    return with(newVersion, body, editedAt, recalledAt, reactions, pinnedAt, newPoll);
  }

  /** Of the thread that a reply to it belongs to; null where it can begin none. */
  public @Nullable Long threadOfReplies() {
    return threadSeq == null && !type.equals(MessageBody.Notice.TYPE)
        ? Long.valueOf(seq)
        : threadSeq;
  }

  /** Whether it has what the insert of most messages leaves out. */
  public boolean hasMore() {
    return expiresAt != null || poll != null || threadSeq != null;
  }

  /** As they are stored: null where nobody has reacted. */
  public @Nullable String maybeReactions() {
    return reactions.equals(NO_REACTIONS) ? null : reactions;
  }

  private MessageView with(
      long newVersion,
      @Nullable String newBody,
      @Nullable Instant edited,
      @Nullable Instant recalled,
      String newReactions,
      @Nullable Instant pinned,
      @Nullable String newPoll) {
    return new MessageView(
        conversationId,
        seq,
        newVersion,
        senderId,
        clientId,
        type,
        newBody,
        replyTo,
        mentions,
        sentAt,
        edited,
        recalled,
        forwarded,
        newReactions,
        pinned,
        expiresAt,
        newPoll,
        threadSeq);
  }
}
