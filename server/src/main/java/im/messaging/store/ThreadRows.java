package im.messaging.store;

import static im.storage.tables.Tables.THREAD;
import static im.storage.tables.Tables.THREAD_MEMBER;
import static im.storage.tables.Tables.THREAD_REPLY;

import im.messaging.MessageView;
import im.messaging.MessageView.Reply;
import im.messaging.store.LogStatements.NewMessage;
import im.platform.id.AccountId;
import im.platform.id.ConversationId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/**
 * What replies leave in their threads, within a transaction of the log that holds the
 * conversations' row locks: the tables {@code thread} and {@code thread_reply}, for ever, and in
 * {@code thread_member} that those concerned follow. A batch without replies executes nothing.
 */
final class ThreadRows {

  private record Key(ConversationId conversation, long root) {

    static Key of(MessageView reply) {
      return new Key(reply.conversationId(), Objects.requireNonNull(reply.threadSeq()));
    }
  }

  private final LogStatements statements;

  ThreadRows(LogStatements statements) {
    this.statements = statements;
  }

  private DSLContext sql() {
    return statements.dsl();
  }

  /** Notes those of a batch's new messages, ascending by seq, that are replies in threads. */
  void store(List<NewMessage> messages) {
    Map<Key, List<NewMessage>> threads = new LinkedHashMap<>();
    for (NewMessage message : messages) {
      if (message.view().threadSeq() != null) {
        threads.computeIfAbsent(Key.of(message.view()), key -> new ArrayList<>()).add(message);
      }
    }
    threads.forEach(this::store);
  }

  private void store(Key thread, List<NewMessage> replies) {
    grow(thread, replies.size(), replies.getLast().view().seq());
    insert(thread, replies);
    follow(thread, replies);
  }

  private void grow(Key thread, int more, long lastSeq) {
    sql()
        .insertInto(THREAD)
        .set(THREAD.CONVERSATION_ID, thread.conversation().value())
        .set(THREAD.ROOT_SEQ, thread.root())
        .set(THREAD.REPLIES, more)
        .set(THREAD.LAST_SEQ, lastSeq)
        .onDuplicateKeyUpdate()
        .set(THREAD.REPLIES, THREAD.REPLIES.plus(more))
        .set(THREAD.LAST_SEQ, lastSeq)
        .execute();
  }

  private void insert(Key thread, List<NewMessage> replies) {
    var insert =
        sql()
            .insertInto(
                THREAD_REPLY,
                THREAD_REPLY.CONVERSATION_ID,
                THREAD_REPLY.ROOT_SEQ,
                THREAD_REPLY.SEQ,
                THREAD_REPLY.SENDER_ID);
    for (NewMessage reply : replies) {
      MessageView view = reply.view();
      insert =
          insert.values(
              thread.conversation().value(), thread.root(), view.seq(), view.senderId().value());
    }
    insert.execute();
  }

  /** Who follows already, or has unfollowed, stays as he is. */
  private void follow(Key thread, List<NewMessage> replies) {
    Map<AccountId, Long> followers = new LinkedHashMap<>();
    replies.forEach(reply -> addFollowers(thread, reply, followers));
    var insert =
        sql()
            .insertInto(
                THREAD_MEMBER,
                THREAD_MEMBER.CONVERSATION_ID,
                THREAD_MEMBER.ROOT_SEQ,
                THREAD_MEMBER.ACCOUNT_ID,
                THREAD_MEMBER.FOLLOWING,
                THREAD_MEMBER.READ_SEQ);
    for (Map.Entry<AccountId, Long> follower : followers.entrySet()) {
      insert =
          insert.values(
              thread.conversation().value(),
              thread.root(),
              follower.getKey().value(),
              true,
              follower.getValue());
    }
    insert
        .onDuplicateKeyUpdate()
        .set(THREAD_MEMBER.FOLLOWING, DSL.coalesce(THREAD_MEMBER.FOLLOWING, DSL.inline(true)))
        .execute();
  }

  /**
   * With what counts as read where he has read nothing yet: to who began the thread every reply is
   * new, to who is mentioned this one, to who replies only what follows.
   */
  private static void addFollowers(Key thread, NewMessage reply, Map<AccountId, Long> followers) {
    MessageView view = reply.view();
    Reply answered = Objects.requireNonNull(view.replyTo());
    if (answered.seq() == thread.root()) {
      followers.putIfAbsent(answered.senderId(), thread.root());
    }
    followers.putIfAbsent(view.senderId(), view.seq());
    Mentions mentions = reply.mentions();
    if (mentions != null) {
      mentions.named().forEach(account -> followers.putIfAbsent(account, view.seq() - 1));
    }
  }
}
