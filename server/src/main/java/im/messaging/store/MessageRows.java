package im.messaging.store;

import static im.storage.tables.Tables.MENTION;
import static im.storage.tables.Tables.MESSAGE_EDIT;
import static im.storage.tables.Tables.PIN;
import static im.storage.tables.Tables.POLL_VOTE;
import static im.storage.tables.Tables.REACTION;

import im.messaging.MessageView;
import im.messaging.MessageView.Reaction;
import im.platform.id.AccountId;
import im.platform.id.ConversationId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/**
 * What hangs on messages, within a transaction of the log that holds the conversation's row lock:
 * the tables {@code reaction}, {@code pin}, {@code mention} (for ever, or until the message is
 * recalled or expires) and {@code message_edit}.
 */
final class MessageRows {

  private static final int SHOWN_USERS = 20;

  private final LogStatements statements;

  MessageRows(LogStatements statements) {
    this.statements = statements;
  }

  private DSLContext sql() {
    return statements.dsl();
  }

  /** Everybody named is mentioned; {@link Mentions#EVERYBODY} stands for all. */
  void mention(ConversationId conversation, long seq, AccountId sender, List<AccountId> accounts) {
    var insert =
        sql()
            .insertInto(
                MENTION,
                MENTION.CONVERSATION_ID,
                MENTION.ACCOUNT_ID,
                MENTION.SEQ,
                MENTION.SENDER_ID);
    for (AccountId account : accounts) {
      insert = insert.values(conversation.value(), account.value(), seq, sender.value());
    }
    insert.execute();
  }

  /** Those named are mentioned no more. */
  void forgetMentions(MessageView message, List<AccountId> accounts) {
    sql()
        .deleteFrom(MENTION)
        .where(
            MENTION.CONVERSATION_ID.eq(message.conversationId().value()),
            MENTION.ACCOUNT_ID.in(accounts.stream().map(AccountId::value).toList()),
            MENTION.SEQ.eq(message.seq()))
        .execute();
  }

  /** Adds a reaction; false where it was there. */
  boolean react(MessageView message, String emoji, AccountId account, long version) {
    return sql()
            .insertInto(REACTION)
            .values(
                message.conversationId().value(), message.seq(), emoji, account.value(), version)
            .onDuplicateKeyIgnore()
            .execute()
        > 0;
  }

  /** Takes a reaction away; false where there was none. */
  boolean unreact(MessageView message, String emoji, AccountId account) {
    return sql()
            .deleteFrom(REACTION)
            .where(of(message), REACTION.EMOJI.eq(emoji), REACTION.ACCOUNT_ID.eq(account.value()))
            .execute()
        > 0;
  }

  boolean hasReacted(MessageView message, String emoji, AccountId account) {
    return sql()
        .fetchExists(
            REACTION,
            of(message).and(REACTION.EMOJI.eq(emoji)).and(REACTION.ACCOUNT_ID.eq(account.value())));
  }

  /** What the message shows of its reactions: each kind, in the order of its first one. */
  List<Reaction> reactions(MessageView message) {
    List<Reaction> shown = new ArrayList<>();
    sql()
        .select(REACTION.EMOJI, DSL.count())
        .from(REACTION)
        .where(of(message))
        .groupBy(REACTION.EMOJI)
        .orderBy(DSL.min(REACTION.VERSION))
        .forEach(
            kind ->
                shown.add(
                    new Reaction(kind.value1(), kind.value2(), first(message, kind.value1()))));
    return shown;
  }

  private List<AccountId> first(MessageView message, String emoji) {
    return sql()
        .select(REACTION.ACCOUNT_ID)
        .from(REACTION)
        .where(of(message), REACTION.EMOJI.eq(emoji))
        .orderBy(REACTION.VERSION)
        .limit(SHOWN_USERS)
        .fetch(row -> new AccountId(row.value1()));
  }

  private static Condition of(MessageView message) {
    return REACTION
        .CONVERSATION_ID
        .eq(message.conversationId().value())
        .and(REACTION.SEQ.eq(message.seq()));
  }

  int pins(ConversationId conversation) {
    return sql().fetchCount(PIN, PIN.CONVERSATION_ID.eq(conversation.value()));
  }

  void pin(MessageView message, Instant now) {
    sql().insertInto(PIN).values(message.conversationId().value(), message.seq(), now).execute();
  }

  void unpin(MessageView message) {
    sql()
        .deleteFrom(PIN)
        .where(PIN.CONVERSATION_ID.eq(message.conversationId().value()), PIN.SEQ.eq(message.seq()))
        .execute();
  }

  /** Keeps what the message says before it is edited. */
  void keepEdit(MessageView before) {
    sql()
        .insertInto(MESSAGE_EDIT)
        .values(
            before.conversationId().value(),
            before.seq(),
            before.version(),
            before.body(),
            Objects.requireNonNullElse(before.editedAt(), before.sentAt()))
        .execute();
  }

  /** A message that is recalled, or expires, leaves nothing. */
  void forget(MessageView message) {
    sql().deleteFrom(REACTION).where(of(message)).execute();
    sql().deleteFrom(POLL_VOTE).where(PollRows.of(message)).execute();
    unpin(message);
    sql()
        .deleteFrom(MESSAGE_EDIT)
        .where(
            MESSAGE_EDIT.CONVERSATION_ID.eq(message.conversationId().value()),
            MESSAGE_EDIT.SEQ.eq(message.seq()))
        .execute();
  }
}
