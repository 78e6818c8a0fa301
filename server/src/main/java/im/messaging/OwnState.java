package im.messaging;

import im.gateway.delivery.Delivery;
import im.messaging.store.ConversationTable;
import im.messaging.store.OwnStateTable;
import im.platform.error.Refusal;
import im.platform.id.AccountId;
import im.platform.id.ConversationId;
import im.platform.text.FieldChecks;
import im.platform.text.Patch;
import java.util.List;
import org.springframework.stereotype.Service;

/**
 * What a member keeps to himself about a conversation: muted, pinned, hidden, nickname, draft.
 * Blocks.
 */
@Service
public class OwnState {

  private static final int MAX_NICKNAME = 64;
  private static final int MAX_DRAFT = 8_000;

  /** What a member changes; absent fields stay. */
  public record Update(
      Patch<Boolean> muted,
      Patch<Boolean> pinned,
      Patch<String> nickname,
      Patch<Boolean> hidden,
      Patch<String> draft) {

    private void check() {
      new FieldChecks()
          .require(!muted.isNull(), "muted", "must not be null")
          .require(!pinned.isNull(), "pinned", "must not be null")
          .require(!hidden.isNull(), "hidden", "must not be null")
          .patch("nickname", nickname, true, 1, MAX_NICKNAME)
          .patch("draft", draft, true, 0, MAX_DRAFT)
          .refuseIfAny();
    }
  }

  /** The event that the member's other devices see. */
  record Changed(ConversationId conversationId, ConversationView.Me me) {}

  private final OwnStateTable table;
  private final ConversationTable conversations;
  private final Delivery delivery;

  OwnState(OwnStateTable table, ConversationTable conversations, Delivery delivery) {
    this.table = table;
    this.conversations = conversations;
    this.delivery = delivery;
  }

  /** Changes the state and tells the member's devices; gives the conversation as it is then. */
  public ConversationView update(AccountId account, ConversationId conversation, Update update) {
    update.check();
    ConversationView before = get(account, conversation);
    boolean changed = table.update(account, conversation, update);
    if (!changed) {
      return before;
    }
    ConversationView now = get(account, conversation);
    delivery.toAccounts(
        List.of(account), "conversation.me", new Changed(conversation, now.me()), null);
    return now;
  }

  private ConversationView get(AccountId account, ConversationId conversation) {
    return conversations
        .find(account, conversation)
        .orElseThrow(() -> Refusal.notFound("conversation"));
  }
}
