package im.messaging.store;

import im.messaging.MessageView;
import im.messaging.ReadState;
import im.messaging.SendOutcome;
import im.messaging.body.MessageBody;
import im.messaging.store.LogStatements.NewMessage;
import im.messaging.store.LogStatements.OutboxRow;
import im.platform.error.ErrorCode;
import im.platform.error.Refusal;
import im.platform.id.AccountId;
import im.platform.id.ConversationId;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One transaction of the log: carries out a batch of entries in their order, each of which may be
 * refused alone. Conversations are locked first, in the order of their ids. Not thread-safe; used
 * once.
 */
final class LogBatch {

  private record MemberKey(ConversationId conversation, AccountId account) {}

  private record ClientKey(ConversationId conversation, AccountId sender, String clientId) {}

  private record MessageKey(ConversationId conversation, long seq) {}

  private final LogStatements sql;
  private final Instant now;
  private final Map<ConversationId, ConversationState> conversations = new LinkedHashMap<>();
  private final Map<MemberKey, MemberState> members = new HashMap<>();
  private final Map<ClientKey, StoredSend> sends = new HashMap<>();
  private final Map<MessageKey, MessageView> touched = new HashMap<>();
  private final List<NewMessage> inserts = new ArrayList<>();
  private final Map<MessageKey, MessageView> updates = new LinkedHashMap<>();
  private final Map<ConversationId, List<LogChange>> changes = new LinkedHashMap<>();
  private final Map<MemberKey, LogEntry.MarkRead> reads = new LinkedHashMap<>();

  LogBatch(LogStatements sql, Instant now) {
    this.sql = sql;
    this.now = now;
  }

  /** Locks every conversation that the entries name. */
  void lock(List<? extends PendingEntry<?>> entries) throws SQLException {
    TreeSet<ConversationId> ids = new TreeSet<>((a, b) -> a.value().compareTo(b.value()));
    entries.forEach(pending -> ids.add(pending.entry().conversation()));
    for (ConversationId id : ids) {
      ConversationState state = sql.lock(id);
      if (state != null) {
        conversations.put(id, state);
      }
    }
  }

  /** Stores a message, or finds the one that its client id already names. */
  SendOutcome append(LogEntry.Append entry) throws SQLException {
    LogEntry.Content content = entry.content();
    ClientKey key = new ClientKey(entry.conversation(), entry.actor(), content.clientId());
    ConversationState conversation = conversation(entry);
    StoredSend before = sends.get(key);
    if (before == null) {
      before = sql.find(entry.conversation(), entry.actor(), content.clientId());
    }
    if (before != null) {
      return Repeats.outcome(before, content.fingerprint());
    }
    MemberState sender = writer(entry);
    MessageView message = message(entry, conversation);
    if (isCounted(content.type())) {
      sender.sent();
    }
    inserts.add(
        new NewMessage(message, content.clientId(), content.fingerprint(), content.mentions()));
    touched.put(new MessageKey(entry.conversation(), message.seq()), message);
    sends.put(
        key,
        new StoredSend(
            message.seq(), message.version(), now.toEpochMilli(), content.fingerprint()));
    note(entry, LogChange.Kind.NEW, message);
    return new SendOutcome.Stored(message.seq(), message.version(), message.sentAt());
  }

  private MessageView message(LogEntry.Append entry, ConversationState conversation) {
    LogEntry.Content content = entry.content();
    String mentions = content.mentions();
    boolean system = !isCounted(content.type());
    return new MessageView(
        entry.conversation(),
        conversation.nextSeq(!system),
        conversation.nextVersion(),
        entry.actor(),
        system ? null : content.clientId(),
        content.type(),
        content.body(),
        content.replyTo(),
        mentions == null ? MessageView.NO_MENTIONS : mentions,
        now,
        null,
        null,
        content.forwarded(),
        List.of());
  }

  private static boolean isCounted(String type) {
    return !type.equals(MessageBody.Notice.TYPE);
  }

  /** Gives an own text message another text. */
  MessageView edit(LogEntry.Edit entry) throws SQLException {
    ConversationState conversation = conversation(entry);
    writer(entry);
    MessageView message = visible(entry, entry.seq());
    if (!message.senderId().equals(entry.actor())) {
      throw Refusal.forbidden("Only its sender edits a message.");
    }
    if (!message.type().equals(MessageBody.Text.TYPE)) {
      throw Refusal.forbidden("Only text can be edited.");
    }
    if (message.recalledAt() != null) {
      throw Refusal.conflict("The message was recalled.");
    }
    if (entry.body().equals(message.body())) {
      return message;
    }
    return changed(entry, message.edited(entry.body(), conversation.nextVersion(), now));
  }

  /** Takes a message back: an own one within its time, any one for an admin of a group. */
  MessageView recall(LogEntry.Recall entry) throws SQLException {
    ConversationState conversation = conversation(entry);
    MemberState member = member(entry);
    MessageView message = visible(entry, entry.seq());
    boolean admin = conversation.isGroup() && member.isAdmin();
    boolean own = message.senderId().equals(entry.actor());
    if (message.type().equals(MessageBody.Notice.TYPE) || (!admin && !own)) {
      throw Refusal.forbidden("This message is not yours to recall.");
    }
    if (message.recalledAt() != null) {
      return message;
    }
    if (!admin && message.sentAt().isBefore(entry.notBefore())) {
      throw Refusal.forbidden("The time to recall this message is over.");
    }
    return changed(entry, message.recalled(conversation.nextVersion(), now));
  }

  private MessageView changed(LogEntry entry, MessageView message) {
    MessageKey key = new MessageKey(entry.conversation(), message.seq());
    touched.put(key, message);
    updates.put(key, message);
    note(entry, LogChange.Kind.UPDATED, message);
    return message;
  }

  private void note(LogEntry entry, LogChange.Kind kind, MessageView message) {
    changes
        .computeIfAbsent(entry.conversation(), id -> new ArrayList<>())
        .add(new LogChange(kind, message, entry.connection()));
  }

  /** Writes what the entries so far changed. What reads the messages comes after it. */
  void store() throws SQLException {
    sql.insert(inserts);
    for (MessageView message : updates.values()) {
      sql.update(message);
    }
    for (ConversationState conversation : conversations.values()) {
      if (conversation.isChanged()) {
        sql.update(conversation, now.toEpochMilli());
      }
    }
    for (Map.Entry<MemberKey, MemberState> member : members.entrySet()) {
      if (member.getValue().hasSent()) {
        sql.updateSent(
            member.getKey().conversation(), member.getKey().account(), member.getValue());
      }
    }
  }

  /** Moves a read position; only after {@link #store}. */
  ReadState markRead(LogEntry.MarkRead entry) throws SQLException {
    ConversationState conversation = conversation(entry);
    MemberState member = member(entry);
    if (entry.seq() < 0 || entry.seq() > conversation.lastSeq()) {
      throw Refusal.invalid("seq", "is beyond the newest message");
    }
    if (entry.seq() > member.readSeq()) {
      member.read(entry.seq(), countedByOthers(entry, conversation, member));
      sql.updateRead(entry.conversation(), entry.actor(), member);
      reads.put(new MemberKey(entry.conversation(), entry.actor()), entry);
    }
    return member.readState(conversation);
  }

  /** Counts on the shorter side: each message is looked at once in all, and none near the end. */
  private long countedByOthers(
      LogEntry.MarkRead entry, ConversationState conversation, MemberState member)
      throws SQLException {
    long fromHere = entry.seq() - member.readSeq();
    long toEnd = conversation.lastSeq() - entry.seq();
    if (fromHere <= toEnd) {
      return member.readCounted() + count(entry, member.readSeq(), entry.seq());
    }
    return conversation.counted()
        - member.ownCounted()
        - count(entry, entry.seq(), conversation.lastSeq());
  }

  private long count(LogEntry.MarkRead entry, long above, long upTo) throws SQLException {
    return above >= upTo ? 0 : sql.countByOthers(entry.conversation(), entry.actor(), above, upTo);
  }

  /** Writes the outbox and gives what is to be published, in the order of positions. */
  List<LogCommit> finish(UUID writer, long lastPosition) throws SQLException {
    List<LogCommit> commits = new ArrayList<>();
    long position = lastPosition;
    for (ConversationState conversation : conversations.values()) {
      if (!conversation.isChanged()) {
        continue;
      }
      OutboxRow row =
          new OutboxRow(
              writer,
              ++position,
              conversation.id(),
              conversation.firstNewVersion(),
              conversation.version());
      sql.insert(row, now.toEpochMilli());
      List<AccountId> announced =
          conversation.firstNewVersion() == 1 ? sql.announce(conversation.id()) : List.of();
      commits.add(
          new LogCommit(
              row,
              conversation.lastSeq(),
              conversation.membersVersion(),
              announced,
              changes.getOrDefault(conversation.id(), List.of())));
    }
    return commits;
  }

  /** The furthest of the read positions that each member moved in this batch. */
  List<LogEntry.MarkRead> reads() {
    return List.copyOf(reads.values());
  }

  private ConversationState conversation(LogEntry entry) {
    ConversationState conversation = conversations.get(entry.conversation());
    if (conversation == null) {
      throw Refusal.notFound("conversation");
    }
    return conversation;
  }

  private MemberState member(LogEntry entry) throws SQLException {
    MemberKey key = new MemberKey(entry.conversation(), entry.actor());
    @Nullable MemberState member = members.get(key);
    if (member == null) {
      member = sql.member(entry.conversation(), entry.actor());
      if (member == null) {
        throw Refusal.notFound("conversation");
      }
      members.put(key, member);
    }
    return member;
  }

  private MemberState writer(LogEntry entry) throws SQLException {
    MemberState member = member(entry);
    if (!member.mayWrite()) {
      throw new Refusal(ErrorCode.FORBIDDEN, "You are not contacts.");
    }
    return member;
  }

  private MessageView visible(LogEntry entry, long seq) throws SQLException {
    MessageKey key = new MessageKey(entry.conversation(), seq);
    MessageView message = touched.get(key);
    if (message == null) {
      message = sql.message(entry.conversation(), seq);
    }
    if (message == null || !member(entry).sees(seq)) {
      throw Refusal.notFound("message");
    }
    touched.put(key, message);
    return message;
  }
}
