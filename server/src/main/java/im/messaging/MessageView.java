package im.messaging;

import com.fasterxml.jackson.annotation.JsonRawValue;
import im.platform.id.AccountId;
import im.platform.id.ConversationId;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A message as it goes over the wire, the same for everybody who sees it.
 *
 * @param version of its newest change
 * @param clientId null for a message of the server's
 * @param body JSON; null once recalled
 * @param mentions JSON: {@code {"userIds": [], "all": bool}}
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
    List<Object> reactions) {

  /** How {@code mentions} reads on the wire. */
  record MentionsView(List<AccountId> userIds, boolean all) {}

  /** Where nobody is mentioned. */
  public static final String NO_MENTIONS = "{\"userIds\":[],\"all\":false}";

  /**
   * What a reply tells of the message it answers.
   *
   * @param excerpt the beginning of its text; empty once it is recalled
   */
  public record Reply(long seq, AccountId senderId, String type, String excerpt) {}

  /** The same message with another body and version, as an edit leaves it. */
  public MessageView edited(String newBody, long newVersion, Instant at) {
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
        at,
        recalledAt,
        forwarded,
        reactions);
  }

  /** The same message without its body, as a recall leaves it. */
  public MessageView recalled(long newVersion, Instant at) {
    return new MessageView(
        conversationId,
        seq,
        newVersion,
        senderId,
        clientId,
        type,
        null,
        replyTo,
        mentions,
        sentAt,
        editedAt,
        at,
        forwarded,
        List.of());
  }
}
