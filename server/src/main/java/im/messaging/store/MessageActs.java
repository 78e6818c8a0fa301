package im.messaging.store;

import im.group.GroupRight;
import im.messaging.MessageView;
import im.messaging.body.MessageBody;
import im.platform.error.Refusal;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a batch does to messages that are there. Each is checked whole before it changes anything.
 */
final class MessageActs {

  private static final int MAX_REACTION_KINDS = 20;
  private static final int MAX_PINS = 50;

  private final LogBatch batch;
  private final MessageRows rows;
  private final JsonMapper json;
  private final Instant now;

  MessageActs(LogBatch batch, MessageRows rows, JsonMapper json, Instant now) {
    this.batch = batch;
    this.rows = rows;
    this.json = json;
    this.now = now;
  }

  /** Gives an own text message another text. */
  MessageView edit(LogEntry.Edit entry) throws SQLException {
    ConversationState conversation = batch.conversation(entry);
    batch.writer(entry);
    MessageView message = batch.visible(entry, entry.seq());
    if (!message.senderId().equals(entry.actor())) {
      throw Refusal.forbidden("Only its sender edits a message.");
    }
    if (!message.type().equals(MessageBody.Text.TYPE)) {
      throw Refusal.forbidden("Only text can be edited.");
    }
    requireBody(message);
    if (entry.body().equals(message.body())) {
      return message;
    }
    rows.keepEdit(message);
    return batch.changed(entry, message.edited(entry.body(), conversation.nextVersion(), now));
  }

  /** Throws {@code conflict} for a message that was recalled, or has expired. */
  static void requireBody(MessageView message) {
    if (message.body() == null) {
      throw Refusal.conflict(
          message.recalledAt() == null ? "The message has expired." : "The message was recalled.");
    }
  }

  /** Takes a message back: an own one within its time, any one for an admin of a group. */
  MessageView recall(LogEntry.Recall entry) throws SQLException {
    ConversationState conversation = batch.conversation(entry);
    MemberRights member = batch.member(entry);
    MessageView message = batch.visible(entry, entry.seq());
    boolean admin = conversation.isGroup() && GroupRight.RECALL.isOf(member.role());
    boolean own = message.senderId().equals(entry.actor());
    if (message.type().equals(MessageBody.Notice.TYPE) || (!admin && !own)) {
      throw Refusal.forbidden("This message is not yours to recall.");
    }
    if (message.recalledAt() != null) {
      return message;
    }
    requireBody(message);
    if (!admin && message.sentAt().isBefore(entry.notBefore())) {
      throw Refusal.forbidden("The time to recall this message is over.");
    }
    rows.forget(message);
    return batch.changed(entry, message.recalled(conversation.nextVersion(), now));
  }

  /** Adds a reaction or takes it away. */
  MessageView react(LogEntry.React entry) throws SQLException {
    ConversationState conversation = batch.conversation(entry);
    requireReactor(batch.member(entry));
    MessageView message = batch.visible(entry, entry.seq());
    if (message.type().equals(MessageBody.Notice.TYPE)) {
      throw Refusal.forbidden("A system message takes no reactions.");
    }
    requireBody(message);
    if (rows.hasReacted(message, entry.emoji(), entry.actor()) == entry.on()) {
      return message;
    }
    List<MessageView.Reaction> shown = rows.reactions(message);
    if (entry.on()
        && shown.size() >= MAX_REACTION_KINDS
        && shown.stream().noneMatch(kind -> kind.emoji().equals(entry.emoji()))) {
      throw Refusal.conflict("The message has as many kinds of reactions as it can have.");
    }
    long version = conversation.nextVersion();
    if (entry.on()) {
      rows.react(message, entry.emoji(), entry.actor(), version);
    } else {
      rows.unreact(message, entry.emoji(), entry.actor());
    }
    String reactions = json.writeValueAsString(rows.reactions(message));
    return batch.changed(entry, message.reacted(reactions, version));
  }

  /** Readers of a channel react and vote too; who is muted or blocked does not. */
  void requireReactor(MemberRights member) {
    PostingRules.OPEN.requireVoice(member, now);
  }

  /** Pins a message or unpins it, and says so. */
  MessageView pin(LogEntry.Pin entry) throws SQLException {
    ConversationState conversation = batch.conversation(entry);
    MemberRights member = batch.writer(entry);
    if (conversation.isGroup()) {
      GroupRight.PIN.require(member.role());
    }
    MessageView message = batch.visible(entry, entry.seq());
    if ((message.pinnedAt() != null) == entry.on()) {
      return message;
    }
    return entry.on() ? pin(entry, message, conversation) : unpin(entry, message, conversation);
  }

  private MessageView pin(LogEntry entry, MessageView message, ConversationState conversation) {
    if (message.type().equals(MessageBody.Notice.TYPE)) {
      throw Refusal.forbidden("A system message cannot be pinned.");
    }
    requireBody(message);
    if (rows.pins(entry.conversation()) >= MAX_PINS) {
      throw Refusal.conflict("The conversation has " + MAX_PINS + " pinned messages; unpin one.");
    }
    rows.pin(message, now);
    return noted(entry, message.pinned(now, conversation.nextVersion()), "pinned");
  }

  private MessageView unpin(LogEntry entry, MessageView message, ConversationState conversation) {
    rows.unpin(message);
    return noted(entry, message.pinned(null, conversation.nextVersion()), "unpinned");
  }

  private MessageView noted(LogEntry entry, MessageView message, String event) {
    MessageView changed = batch.changed(entry, message);
    batch.append(entry, MessageBody.Notice.ofMessage(event, message.seq()));
    return changed;
  }

  void mention(MessageView message, Mentions mentions) {
    rows.mention(message.conversationId(), message.seq(), message.senderId(), mentions.accounts());
  }
}
