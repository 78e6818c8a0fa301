package im.messaging.store;

import im.messaging.MessageView;
import im.messaging.SendOutcome;
import im.messaging.body.MessageBody;
import im.messaging.store.LogCommit.ConversationChange;
import im.messaging.store.LogStatements.NewMessage;
import im.platform.error.ErrorCode;
import im.platform.error.Refusal;
import im.platform.id.AccountId;
import im.platform.id.ConversationId;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One transaction of the log: carries out a batch of entries in their order, each of which may be
 * refused alone. Conversations are locked first, in the order of their ids. That a client id was
 * used before shows in the unique key when the messages are inserted; only a batch that is told to
 * look first finds the earlier message and repeats its outcome. Not thread-safe; used once.
 */
final class LogBatch {

  private record MessageKey(ConversationId conversation, long seq) {}

  private final LogStatements sql;
  private final WriterMemory memory;
  private final Instant now;
  private final Map<ConversationId, ConversationState> conversations = new LinkedHashMap<>();
  private final Map<MemberKey, MemberRights> rights = new HashMap<>();
  private final Map<SendKey, StoredSend> sends = new HashMap<>();
  private final Map<MessageKey, MessageView> touched = new HashMap<>();
  private final List<NewMessage> inserts = new ArrayList<>();
  private final Map<MessageKey, MessageView> updates = new LinkedHashMap<>();
  private final Map<MemberKey, Integer> sent = new LinkedHashMap<>();
  private final Map<ConversationId, List<LogChange>> changes = new LinkedHashMap<>();
  private final ReadMarks readMarks;

  LogBatch(LogStatements sql, WriterMemory memory, Instant now) {
    this.sql = sql;
    this.memory = memory;
    this.now = now;
    this.readMarks = new ReadMarks(sql, conversations);
  }

  /**
   * Locks every conversation that the entries name, and loads who acts.
   *
   * @param lookFirst whether to look for messages under the same client ids
   */
  void load(List<? extends PendingEntry<?>> entries, boolean lookFirst) throws SQLException {
    TreeSet<ConversationId> ids = new TreeSet<>((a, b) -> a.value().compareTo(b.value()));
    entries.forEach(pending -> ids.add(pending.entry().conversation()));
    sql.lock(ids).forEach(row -> conversations.put(row.id(), new ConversationState(row)));
    loadRights(entries);
    if (lookFirst) {
      sends.putAll(sql.sends(sendKeys(entries)));
    }
  }

  private void loadRights(List<? extends PendingEntry<?>> entries) throws SQLException {
    Set<MemberKey> unknown = new LinkedHashSet<>();
    for (PendingEntry<?> pending : entries) {
      MemberKey key = MemberKey.actor(pending.entry());
      ConversationState conversation = conversations.get(key.conversation());
      boolean acts = !(pending.entry() instanceof LogEntry.MarkRead);
      if (acts && conversation != null && !rights.containsKey(key)) {
        MemberRights known = memory.maybeRights(conversation, key.account());
        if (known == null) {
          unknown.add(key);
        } else {
          rights.put(key, known);
        }
      }
    }
    if (!unknown.isEmpty()) {
      sql.members(unknown).forEach((key, member) -> rights.put(key, member.rights()));
    }
  }

  private static Set<SendKey> sendKeys(List<? extends PendingEntry<?>> entries) {
    Set<SendKey> keys = new LinkedHashSet<>();
    for (PendingEntry<?> pending : entries) {
      if (pending.entry() instanceof LogEntry.Append append) {
        keys.add(sendKey(append));
      }
    }
    return keys;
  }

  private static SendKey sendKey(LogEntry.Append entry) {
    return new SendKey(entry.conversation(), entry.actor(), entry.content().clientId());
  }

  /** Stores a message, or finds the one that its client id already names. */
  SendOutcome append(LogEntry.Append entry) throws SQLException {
    SendKey key = sendKey(entry);
    StoredSend before = sends.get(key);
    if (before != null) {
      return Repeats.outcome(before, entry.content().fingerprint());
    }
    try {
      writer(entry);
    } catch (Refusal refusal) {
      return repeatOr(refusal, key, entry);
    }
    return store(key, entry);
  }

  /** A repeat is answered whatever its sender may do now. */
  private SendOutcome repeatOr(Refusal refusal, SendKey key, LogEntry.Append entry)
      throws SQLException {
    StoredSend before = sql.sends(Set.of(key)).get(key);
    if (before == null) {
      throw refusal;
    }
    return Repeats.outcome(before, entry.content().fingerprint());
  }

  private SendOutcome store(SendKey key, LogEntry.Append entry) {
    LogEntry.Content content = entry.content();
    ConversationState conversation = conversation(entry);
    MessageView message = message(entry, conversation);
    if (!content.type().equals(MessageBody.Notice.TYPE)) {
      count(entry, conversation);
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

  private void count(LogEntry.Append entry, ConversationState conversation) {
    conversation.count(entry.actor());
    if (conversation.isGroup()) {
      sent.merge(MemberKey.actor(entry), 1, Integer::sum);
    }
  }

  private MessageView message(LogEntry.Append entry, ConversationState conversation) {
    LogEntry.Content content = entry.content();
    String mentions = content.mentions();
    return new MessageView(
        entry.conversation(),
        conversation.nextSeq(),
        conversation.nextVersion(),
        entry.actor(),
        content.type().equals(MessageBody.Notice.TYPE) ? null : content.clientId(),
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
    MemberRights member = member(entry);
    MessageView message = visible(entry, entry.seq());
    boolean admin = conversation.isGroup() && member.admin();
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
    List<ConversationState> changed =
        conversations.values().stream().filter(ConversationState::isChanged).toList();
    sql.update(changed, now.toEpochMilli());
    sql.addSent(sent);
  }

  /** The read positions of this batch; only after {@link #store}. */
  ReadMarks readMarks() {
    return readMarks;
  }

  /** Writes the outbox and gives what is to be published; null where no version was taken. */
  @Nullable LogCommit finish(UUID writer, long position) throws SQLException {
    List<ConversationChange> changed = new ArrayList<>();
    for (ConversationState conversation : conversations.values()) {
      if (conversation.isChanged()) {
        changed.add(change(conversation));
      }
    }
    if (changed.isEmpty()) {
      return null;
    }
    OutboxRow row =
        new OutboxRow(
            writer, position, changed.stream().map(ConversationChange::versions).toList());
    sql.insert(row, now.toEpochMilli());
    return new LogCommit(row, changed);
  }

  private ConversationChange change(ConversationState conversation) throws SQLException {
    List<AccountId> announced =
        conversation.firstNewVersion() == 1 ? sql.announce(conversation.id()) : List.of();
    return new ConversationChange(
        new OutboxRow.Versions(
            conversation.id(), conversation.firstNewVersion(), conversation.version()),
        conversation.lastSeq(),
        conversation.membersVersion(),
        announced,
        changes.getOrDefault(conversation.id(), List.of()));
  }

  /** The batch is durable: what it found of the members is remembered. */
  void remember() {
    Map<ConversationId, Map<AccountId, MemberRights>> found = new HashMap<>();
    rights.forEach(
        (key, member) ->
            found
                .computeIfAbsent(key.conversation(), id -> new HashMap<>())
                .put(key.account(), member));
    found.forEach(
        (id, members) -> memory.keep(Objects.requireNonNull(conversations.get(id)), members));
  }

  private ConversationState conversation(LogEntry entry) {
    ConversationState state = conversations.get(entry.conversation());
    if (state == null) {
      throw Refusal.notFound("conversation");
    }
    return state;
  }

  private MemberRights member(LogEntry entry) {
    MemberRights member = rights.get(MemberKey.actor(entry));
    if (member == null) {
      throw Refusal.notFound("conversation");
    }
    return member;
  }

  private MemberRights writer(LogEntry entry) {
    MemberRights member = member(entry);
    if (!member.mayWrite()) {
      throw new Refusal(ErrorCode.FORBIDDEN, "You are not contacts.");
    }
    return member;
  }

  /** A message of the entry's conversation that its actor can see. */
  private MessageView visible(LogEntry entry, long seq) throws SQLException {
    MessageView message = touched.get(new MessageKey(entry.conversation(), seq));
    if (message == null) {
      message = sql.message(entry.conversation(), seq);
    }
    if (message == null || !member(entry).sees(seq)) {
      throw Refusal.notFound("message");
    }
    return message;
  }
}
