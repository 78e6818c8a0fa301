package im.messaging.store;

import im.group.GroupRight;
import im.messaging.MessageView;
import im.messaging.SendOutcome;
import im.messaging.body.MessageBody;
import im.messaging.store.ConversationState.Row;
import im.messaging.store.LogCommit.ConversationChange;
import im.messaging.store.LogStatements.NewMessage;
import im.platform.error.Refusal;
import im.platform.id.AccountId;
import im.platform.id.ConversationId;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * One transaction of the log: carries out a batch of entries in their order, each of which may be
 * refused alone. Conversations are locked first, in the order of their ids; those that the writer
 * remembers are locked by the update that begins its writing, which also finds whether they are
 * still so. That a client id was used before shows in the unique key when the messages are
 * inserted; only a batch that is told to look first finds the earlier message and repeats its
 * outcome. Not thread-safe; used once.
 */
final class LogBatch {

  private static final Comparator<ConversationId> BY_ID =
      Comparator.comparing(ConversationId::value);

  private record MessageKey(ConversationId conversation, long seq) {}

  private final LogStatements sql;
  private final WriterMemory memory;
  private final JsonMapper json;
  private final Instant now;
  private final Map<ConversationId, ConversationState> conversations = new LinkedHashMap<>();
  private final Set<ConversationId> remembered = new HashSet<>();
  private final BatchMembers members;
  private final Map<SendKey, StoredSend> sends = new HashMap<>();
  private final Map<MessageKey, MessageView> touched = new HashMap<>();
  private final List<NewMessage> inserts = new ArrayList<>();
  private final Map<MessageKey, MessageView> updates = new LinkedHashMap<>();
  private final Map<MemberKey, Integer> sent = new LinkedHashMap<>();
  private final Map<ConversationId, List<LogChange>> changes = new LinkedHashMap<>();
  private final Map<ConversationId, List<AccountId>> announced = new HashMap<>();
  private final ReadMarks readMarks;
  private final MessageActs messageActs;
  private final PollActs pollActs;
  private final GroupActs groupActs;
  private final ThreadRows threads;
  private final MessageLives lives;

  LogBatch(LogStatements sql, WriterMemory memory, JsonMapper json, Instant now) {
    this.sql = sql;
    this.memory = memory;
    this.json = json;
    this.now = now;
    this.members = new BatchMembers(sql, memory, conversations);
    this.readMarks = new ReadMarks(sql, conversations);
    this.messageActs = new MessageActs(this, new MessageRows(sql), json, now);
    this.pollActs = new PollActs(this, new PollRows(sql), json, now);
    this.groupActs = new GroupActs(this, new GroupRows(sql), now);
    this.threads = new ThreadRows(sql);
    this.lives = new MessageLives(this, new ExpiringRows(sql), new MessageRows(sql), json, now);
  }

  /**
   * Loads every conversation that the entries name, locked where it is not remembered, and who
   * acts.
   *
   * @param lookFirst whether to look for messages under the same client ids; then all are locked
   */
  void load(List<? extends PendingEntry<?>> entries, boolean lookFirst) throws SQLException {
    Set<ConversationId> locked = new TreeSet<>(BY_ID);
    SortedMap<ConversationId, Row> rows = new TreeMap<>(BY_ID);
    for (PendingEntry<?> pending : entries) {
      Row row = lookFirst ? null : memory.maybeRow(pending.entry(), now);
      if (row == null) {
        locked.add(pending.entry().conversation());
      } else {
        rows.put(row.id(), row);
      }
    }
    rows.keySet().removeAll(locked);
    remembered.addAll(rows.keySet());
    if (!locked.isEmpty()) {
      sql.lock(locked).forEach(row -> rows.put(row.id(), row));
    }
    rows.values().forEach(row -> conversations.put(row.id(), new ConversationState(row)));
    members.load(entries);
    if (lookFirst) {
      sends.putAll(sql.sends(sendKeys(entries)));
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
      requireVoice(entry);
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

  private void requireVoice(LogEntry.Append entry) {
    MemberRights member = writer(entry);
    ConversationState conversation = conversation(entry);
    conversation.rules().requirePace(member, now);
    Mentions mentions = entry.content().mentions();
    if (mentions != null && mentions.everybody() && conversation.isGroup()) {
      GroupRight.MENTION_ALL.require(member.role());
    }
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
    MessageKey stored = new MessageKey(entry.conversation(), message.seq());
    touched.put(stored, message);
    if (message.hasMore()) {
      updates.put(stored, message);
    }
    sends.put(
        key,
        new StoredSend(
            message.seq(),
            message.version(),
            now.toEpochMilli(),
            content.fingerprint(),
            message.expiresAt()));
    tell(entry, LogChange.appended(message, entry.connection()));
    return new SendOutcome.Stored(
        message.seq(), message.version(), message.sentAt(), message.expiresAt());
  }

  private void count(LogEntry.Append entry, ConversationState conversation) {
    conversation.count(entry.actor());
    if (conversation.isGroup()) {
      MemberKey sender = MemberKey.actor(entry);
      sent.merge(sender, 1, Integer::sum);
      members.sent(sender, now.toEpochMilli());
    }
  }

  private MessageView message(LogEntry.Append entry, ConversationState conversation) {
    LogEntry.Content content = entry.content();
    Mentions mentions = content.mentions();
    return new MessageView(
        entry.conversation(),
        conversation.nextSeq(),
        conversation.nextVersion(),
        entry.actor(),
        content.type().equals(MessageBody.Notice.TYPE) ? null : content.clientId(),
        content.type(),
        content.body(),
        content.replyTo(),
        mentions == null ? MessageView.NO_MENTIONS : mentions.json(),
        now,
        null,
        null,
        content.forwarded(),
        MessageView.NO_REACTIONS,
        null,
        content.type().equals(MessageBody.Notice.TYPE) ? null : conversation.maybeExpiry(now),
        pollActs.maybeNew(content),
        content.threadSeq());
  }

  /** Edits, recalls, reactions and pins of this batch. */
  MessageActs messages() {
    return messageActs;
  }

  /** Votes of this batch. */
  PollActs polls() {
    return pollActs;
  }

  /** What this batch does with messages that live for a time. */
  MessageLives lives() {
    return lives;
  }

  /** What this batch does to groups. */
  GroupActs group() {
    return groupActs;
  }

  /** Adds a system message of the entry's actor. */
  void append(LogEntry entry, MessageBody.Notice notice) {
    ConversationState conversation = conversation(entry);
    String body = json.writeValueAsString(notice);
    String clientId = "~" + (conversation.version() + 1);
    LogEntry.Content content =
        new LogEntry.Content(
            clientId,
            Fingerprint.of(notice.type(), clientId),
            notice.type(),
            body,
            null,
            null,
            false);
    store(
        new SendKey(entry.conversation(), entry.actor(), clientId),
        new LogEntry.Append(entry.conversation(), entry.actor(), null, content));
  }

  /** A message of the entry's conversation has become this one, with a new version. */
  MessageView changed(LogEntry entry, MessageView message) {
    MessageKey key = new MessageKey(entry.conversation(), message.seq());
    touched.put(key, message);
    updates.put(key, message);
    tell(entry, LogChange.updated(message, entry.connection()));
    return message;
  }

  /** Tells the members of the entry's conversation, after the commit. */
  void tell(LogEntry entry, LogChange change) {
    changes.computeIfAbsent(entry.conversation(), id -> new ArrayList<>()).add(change);
  }

  /**
   * Tells an account of a conversation that it did not know, before anything else of it; that it
   * went in this very batch it is not told.
   */
  void announce(ConversationId conversation, AccountId account) {
    changes
        .getOrDefault(conversation, new ArrayList<>())
        .removeIf(change -> change.isRemovalOf(account));
    announced.computeIfAbsent(conversation, id -> new ArrayList<>()).add(account);
  }

  /** How a member stands for the entries that follow; null where it is none any more. */
  void setRights(MemberKey member, @Nullable MemberRights now) {
    if (now == null) {
      members.remove(member);
      sent.remove(member);
    } else {
      members.set(member, now);
    }
  }

  @Nullable MemberRights maybeRights(MemberKey member) {
    return members.maybe(member);
  }

  /**
   * Writes what the entries so far changed. What reads the messages comes after it.
   *
   * @throws StaleMemoryException where a conversation was not as it was remembered
   */
  void store() throws SQLException {
    storeConversations();
    sql.insert(inserts);
    inserts.forEach(this::storeMentions);
    threads.store(inserts);
    lives.begin(inserts);
    for (MessageView message : updates.values()) {
      sql.update(message);
    }
    sql.addSent(sent, now.toEpochMilli());
  }

  private void storeConversations() throws SQLException {
    List<ConversationState> changed =
        conversations.values().stream().filter(ConversationState::isChanged).toList();
    if (sql.update(changed, now.toEpochMilli()) < changed.size()) {
      memory.forget(remembered);
      throw new StaleMemoryException();
    }
  }

  private void storeMentions(NewMessage message) {
    Mentions mentions = message.mentions();
    if (mentions != null) {
      MessageView view = message.view();
      messageActs.mention(view, mentions);
    }
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
    List<AccountId> told =
        conversation.firstNewVersion() == 1
            ? sql.announce(conversation.id())
            : announced.getOrDefault(conversation.id(), List.of());
    return new ConversationChange(
        new OutboxRow.Versions(
            conversation.id(), conversation.firstNewVersion(), conversation.version()),
        conversation.lastSeq(),
        conversation.membersVersion(),
        told,
        changes.getOrDefault(conversation.id(), List.of()));
  }

  /** The batch is durable: what it learnt and left is remembered. */
  void remember() {
    members.remember();
  }

  /** The entry's conversation; {@code not_found} where there is none. */
  ConversationState conversation(LogEntry entry) {
    ConversationState state = conversations.get(entry.conversation());
    if (state == null) {
      throw Refusal.notFound("conversation");
    }
    return state;
  }

  /** The entry's actor; {@code not_found} where it is no member. */
  MemberRights member(LogEntry entry) {
    MemberRights member = members.maybe(MemberKey.actor(entry));
    if (member == null) {
      throw Refusal.notFound("conversation");
    }
    return member;
  }

  /** The entry's actor; {@code forbidden} where it may not write. */
  MemberRights writer(LogEntry entry) {
    MemberRights member = member(entry);
    conversation(entry).rules().requireVoice(member, now);
    return member;
  }

  /** A message of the entry's conversation that its actor can see. */
  MessageView visible(LogEntry entry, long seq) throws SQLException {
    MessageView message = maybeMessage(entry, seq);
    if (message == null || !member(entry).sees(seq)) {
      throw Refusal.notFound("message");
    }
    return message;
  }

  /** A message of the entry's conversation as this batch leaves it; null where there is none. */
  @Nullable MessageView maybeMessage(LogEntry entry, long seq) throws SQLException {
    MessageView message = touched.get(new MessageKey(entry.conversation(), seq));
    return message == null ? sql.message(entry.conversation(), seq) : message;
  }
}
