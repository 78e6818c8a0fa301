package im.messaging.search;

import static im.storage.tables.Tables.MEMBER;
import static im.storage.tables.Tables.SEARCH_MESSAGE;
import static org.jooq.impl.DSL.noCondition;

import im.messaging.MessageView;
import im.messaging.body.Bodies;
import im.messaging.body.MessageBody;
import im.platform.id.AccountId;
import im.platform.id.ConversationId;
import im.storage.Database;
import im.storage.tables.tables.records.SearchMessageRecord;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SQLDialect;
import org.jooq.SelectConditionStep;
import org.jooq.SelectFromStep;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/**
 * The index in SQL: the table {@code search_message}, one row for each message that can be found,
 * and {@code search_word} beside it for the words.
 */
@Component
class SqlMessageSearch implements MessageSearch {

  private record Name(ConversationId conversation, long seq) {
    static Name of(MessageView message) {
      return new Name(message.conversationId(), message.seq());
    }
  }

  private final Database database;
  private final Bodies bodies;
  private final WordTable words;

  SqlMessageSearch(Database database, Bodies bodies) {
    this.database = database;
    this.bodies = bodies;
    this.words =
        database.dialect() == SQLDialect.SQLITE ? new SqliteWordTable() : new MariaDbWordTable();
  }

  @Override
  public void put(Collection<MessageView> messages) {
    if (!messages.isEmpty()) {
      database.execute(sql -> put(sql, messages));
    }
  }

  private void put(DSLContext sql, Collection<MessageView> messages) {
    Map<Name, Long> known = known(sql, messages);
    List<Long> gone = new ArrayList<>();
    List<SearchMessageRecord> fresh = new ArrayList<>();
    Map<Long, String> texts = new TreeMap<>();
    Places places = new Places(sql);
    for (MessageView message : messages) {
      Long doc = known.get(Name.of(message));
      if (doc != null && message.body() == null) {
        gone.add(doc);
      } else if (doc != null && message.editedAt() != null) {
        texts.put(doc, text(message));
      } else if (doc == null && isFindable(message)) {
        long next = places.next(message.sentAt());
        fresh.add(row(next, message));
        texts.put(next, text(message));
      }
    }
    remove(sql, gone);
    sql.batchInsert(fresh).execute();
    if (!texts.isEmpty()) {
      words.put(sql, texts);
    }
  }

  private static boolean isFindable(MessageView message) {
    return message.body() != null && !message.type().equals(MessageBody.Notice.TYPE);
  }

  private String text(MessageView message) {
    return String.join(" ", IndexWords.of(bodies.words(message.type(), message.body())));
  }

  private static Map<Name, Long> known(DSLContext sql, Collection<MessageView> messages) {
    List<Condition> names = messages.stream().map(SqlMessageSearch::named).toList();
    Map<Name, Long> known = new HashMap<>();
    sql.select(SEARCH_MESSAGE.DOC, SEARCH_MESSAGE.CONVERSATION_ID, SEARCH_MESSAGE.SEQ)
        .from(SEARCH_MESSAGE)
        .where(DSL.or(names))
        .forEach(
            row ->
                known.put(new Name(new ConversationId(row.value2()), row.value3()), row.value1()));
    return known;
  }

  private static Condition named(MessageView message) {
    return SEARCH_MESSAGE
        .CONVERSATION_ID
        .eq(message.conversationId().value())
        .and(SEARCH_MESSAGE.SEQ.eq(message.seq()));
  }

  private void remove(DSLContext sql, List<Long> docs) {
    if (!docs.isEmpty()) {
      sql.deleteFrom(SEARCH_MESSAGE).where(SEARCH_MESSAGE.DOC.in(docs)).execute();
      sql.deleteFrom(WordTable.TABLE).where(words.doc().in(docs)).execute();
    }
  }

  private static SearchMessageRecord row(long doc, MessageView message) {
    return new SearchMessageRecord(
        doc,
        message.conversationId().value(),
        message.seq(),
        message.senderId().value(),
        message.type());
  }

  @Override
  public List<Candidate> find(SearchFilter filter, SearchTerms terms, long before, int limit) {
    Field<Long> doc = terms.isEmpty() ? SEARCH_MESSAGE.DOC : words.doc();
    return database.read(
        sql ->
            from(
                    sql.select(
                        SEARCH_MESSAGE.DOC, SEARCH_MESSAGE.CONVERSATION_ID, SEARCH_MESSAGE.SEQ),
                    terms)
                .and(readable(filter.reader()))
                .and(matches(filter))
                .and(
                    doc.lt(filter.to() == null ? before : Math.min(before, Doc.first(filter.to()))))
                .and(filter.from() == null ? noCondition() : doc.ge(Doc.first(filter.from())))
                .orderBy(doc.desc())
                .limit(limit)
                .fetch(SqlMessageSearch::candidate));
  }

  /** In SQLite a cross join keeps the order in which it is written: the words come first. */
  private SelectConditionStep<? extends Record> from(
      SelectFromStep<? extends Record> select, SearchTerms terms) {
    if (terms.isEmpty()) {
      return select.from(SEARCH_MESSAGE).crossJoin(MEMBER).where();
    }
    return select
        .from(WordTable.TABLE)
        .crossJoin(SEARCH_MESSAGE)
        .crossJoin(MEMBER)
        .where(words.has(terms.wanted()))
        .and(SEARCH_MESSAGE.DOC.eq(words.doc()));
  }

  /** What this account may see, but for what it has hidden from itself. */
  private static Condition readable(AccountId reader) {
    return MEMBER
        .CONVERSATION_ID
        .eq(SEARCH_MESSAGE.CONVERSATION_ID)
        .and(MEMBER.ACCOUNT_ID.eq(reader.value()))
        .and(MEMBER.ANNOUNCED.isTrue())
        .and(SEARCH_MESSAGE.SEQ.gt(MEMBER.FLOOR_SEQ));
  }

  private static Condition matches(SearchFilter filter) {
    return DSL.and(
        filter.conversation() == null
            ? noCondition()
            : SEARCH_MESSAGE.CONVERSATION_ID.eq(filter.conversation().value()),
        filter.sender() == null
            ? noCondition()
            : SEARCH_MESSAGE.SENDER_ID.eq(filter.sender().value()),
        filter.type() == null ? noCondition() : SEARCH_MESSAGE.TYPE.eq(filter.type()));
  }

  private static Candidate candidate(Record row) {
    return new Candidate(
        row.get(SEARCH_MESSAGE.DOC),
        new ConversationId(row.get(SEARCH_MESSAGE.CONVERSATION_ID)),
        row.get(SEARCH_MESSAGE.SEQ));
  }

  @Override
  public void clear() {
    database.execute(
        sql -> {
          sql.truncate(SEARCH_MESSAGE).execute();
          words.clear(sql);
        });
  }
}
