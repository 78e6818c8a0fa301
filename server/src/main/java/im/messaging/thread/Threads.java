package im.messaging.thread;

import im.messaging.HistoryQuery;
import im.messaging.MessageView;
import im.messaging.Standings;
import im.messaging.store.MessageTable;
import im.messaging.store.ThreadTable;
import im.messaging.store.ThreadTable.Reader;
import im.messaging.store.ThreadTable.Slice;
import im.messaging.store.ThreadTable.ThreadRow;
import im.platform.id.AccountId;
import im.platform.id.ConversationId;
import im.platform.page.Cursor;
import im.platform.page.Page;
import im.platform.page.PageLimit;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Shows a group's members its threads: those whose root they see. For anybody else the conversation
 * is {@code not_found}; a direct one has no threads. Blocks.
 */
@Service
public class Threads {

  private final Standings standings;
  private final ThreadRoots roots;
  private final ThreadTable threads;
  private final MessageTable messages;

  Threads(Standings standings, ThreadRoots roots, ThreadTable threads, MessageTable messages) {
    this.standings = standings;
    this.roots = roots;
    this.threads = threads;
    this.messages = messages;
  }

  /**
   * A page of the threads that have replies, newest reply first.
   *
   * @param followed only those that the account follows
   */
  public ThreadPage page(
      AccountId account,
      ConversationId conversation,
      boolean followed,
      @Nullable Cursor cursor,
      PageLimit limit) {
    long floor = standings.require(conversation, account).floorSeq();
    Reader reader = new Reader(account, conversation, floor);
    long before = cursor == null ? Long.MAX_VALUE : cursor.number(0);
    List<ThreadRow> rows = threads.list(reader, new Slice(followed, before, limit.plusOne()));
    Page<ThreadRow> page = Page.of(rows, limit, last -> Cursor.of(last.lastSeq()));
    return new ThreadPage(
        views(reader, page.items()), page.nextCursor(), threads.countUnread(reader));
  }

  private List<ThreadView> views(Reader reader, List<ThreadRow> rows) {
    Map<Long, MessageView> found =
        read(reader, rows.stream().flatMap(row -> Stream.of(row.rootSeq(), row.lastSeq())).toList())
            .collect(Collectors.toMap(MessageView::seq, Function.identity()));
    return rows.stream()
        .filter(row -> found.containsKey(row.rootSeq()))
        .map(
            row ->
                view(
                    reader,
                    Objects.requireNonNull(found.get(row.rootSeq())),
                    row,
                    found.get(row.lastSeq())))
        .toList();
  }

  private Stream<MessageView> read(Reader reader, Collection<Long> seqs) {
    return messages
        .findAll(reader.sight(), List.of(MessageTable.named(reader.conversation(), seqs)))
        .stream();
  }

  private static ThreadView view(
      Reader reader, MessageView root, ThreadRow row, @Nullable MessageView lastReply) {
    return new ThreadView(
        root,
        row.replies(),
        row.lastSeq(),
        lastReply,
        ThreadRoots.isFollowed(reader, root, row),
        row.readSeq(),
        row.unread());
  }

  /** The thread that a message began, or that a reply to it would begin. */
  public ThreadView get(AccountId account, ConversationId conversation, long root) {
    ThreadRoots.Found found = roots.require(account, conversation, root);
    long lastSeq = found.row().lastSeq();
    MessageView lastReply = read(found.reader(), List.of(lastSeq)).findFirst().orElse(null);
    return view(found.reader(), found.root(), found.row(), lastReply);
  }

  /** A page of a thread's replies, ascending by seq. */
  public List<MessageView> replies(
      AccountId account, ConversationId conversation, long root, HistoryQuery query) {
    Reader reader = roots.require(account, conversation, root).reader();
    Long after = query.afterSeq();
    long before = Objects.requireNonNullElse(query.beforeSeq(), Long.MAX_VALUE);
    List<Long> seqs =
        after == null
            ? threads.before(reader, root, before, query.limit())
            : threads.after(reader, root, after, query.limit());
    return read(reader, seqs).sorted(Comparator.comparingLong(MessageView::seq)).toList();
  }
}
