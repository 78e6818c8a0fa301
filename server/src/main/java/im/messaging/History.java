package im.messaging;

import im.group.GroupRight;
import im.messaging.store.ConversationTable;
import im.messaging.store.ConversationTable.Turns;
import im.messaging.store.MessageTable;
import im.messaging.store.Sight;
import im.platform.error.Refusal;
import im.platform.id.AccountId;
import im.platform.id.ConversationId;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;

/**
 * Reads conversations' messages, for their members: never below a member's floor, and never what he
 * has deleted for himself. Blocks.
 */
@Service
public class History {

  private static final long MAX_BEHIND = 5_000;

  private final Standings standings;
  private final MessageTable messages;
  private final ConversationTable conversations;

  History(Standings standings, MessageTable messages, ConversationTable conversations) {
    this.standings = standings;
    this.messages = messages;
    this.conversations = conversations;
  }

  /** A page of messages, ascending by seq. */
  public List<MessageView> list(
      AccountId account, ConversationId conversation, HistoryQuery query) {
    Sight sight = sight(account, conversation);
    Long after = query.afterSeq();
    Long around = query.aroundSeq();
    Long before = query.beforeSeq();
    if (after != null) {
      return messages.after(conversation, sight, after, query.limit());
    }
    if (around != null) {
      return around(conversation, sight, around, query.limit());
    }
    long end = before == null ? Long.MAX_VALUE : before;
    return messages.before(conversation, sight, end, query.limit());
  }

  /** The message itself, half of the rest before it and half behind. */
  private List<MessageView> around(ConversationId conversation, Sight sight, long seq, int limit) {
    List<MessageView> page = new ArrayList<>(messages.before(conversation, sight, seq, limit / 2));
    page.addAll(messages.after(conversation, sight, seq - 1, limit - page.size()));
    return page;
  }

  /** One message; {@code not_found} where the account is not shown it. */
  public MessageView get(AccountId account, ConversationId conversation, long seq) {
    Sight sight = sight(account, conversation);
    return messages.find(conversation, sight, seq).orElseThrow(() -> Refusal.notFound("message"));
  }

  /**
   * Throws {@code not_found} for what {@link #get} would but for the account's having hidden it.
   */
  public void requireInReach(AccountId account, ConversationId conversation, long seq) {
    Sight sight = new Sight(null, standings.require(conversation, account).floorSeq());
    if (messages.find(conversation, sight, seq).isEmpty()) {
      throw Refusal.notFound("message");
    }
  }

  private Sight sight(AccountId account, ConversationId conversation) {
    return new Sight(account, standings.require(conversation, account).floorSeq());
  }

  /** The pinned messages, newest pin first. */
  public List<MessageView> pins(AccountId account, ConversationId conversation) {
    return messages.pinned(conversation, sight(account, conversation));
  }

  /** What a message said before its edits, oldest first; for admins of groups. */
  public List<FormerBody> edits(AccountId account, ConversationId conversation, long seq) {
    Standing standing = standings.require(conversation, account);
    Sight sight = new Sight(account, standing.floorSeq());
    MessageView message =
        messages.find(conversation, sight, seq).orElseThrow(() -> Refusal.notFound("message"));
    GroupRight.SEE_EDITS.require(standing.role());
    return message.body() == null ? List.of() : messages.edits(conversation, seq);
  }

  /** The message that the account itself sent under a seq, also where it is no member any more. */
  public MessageView sent(AccountId account, ConversationId conversation, long seq) {
    return messages
        .find(conversation, Sight.ALL, seq)
        .filter(message -> message.senderId().equals(account))
        .orElseThrow(() -> Refusal.notFound("message"));
  }

  /**
   * What changed since a version. The conversation's own version is read first and bounds the page,
   * so that what commits meanwhile is left to the next.
   */
  public Changes changes(
      AccountId account, ConversationId conversation, long sinceVersion, int limit) {
    Sight sight = sight(account, conversation);
    ConversationView now =
        conversations
            .find(account, conversation)
            .orElseThrow(() -> Refusal.notFound("conversation"));
    long version = now.facts().version();
    if (sinceVersion > version || version - sinceVersion > MAX_BEHIND) {
      return new Changes(List.of(), version, false, now, true, true);
    }
    List<MessageView> rows =
        messages.changed(conversation, sight, sinceVersion, version, limit + 1);
    boolean more = rows.size() > limit;
    List<MessageView> items = more ? rows.subList(0, limit) : rows;
    long upTo = more ? items.getLast().version() : version;
    Turns turns = conversations.turns(conversation);
    boolean members = turns.members() > sinceVersion;
    boolean facts = members || turns.settings() > sinceVersion;
    return new Changes(items, upTo, more, facts ? now : null, members, false);
  }
}
