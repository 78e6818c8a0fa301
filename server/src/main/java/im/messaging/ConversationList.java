package im.messaging;

import im.contact.Contacts;
import im.messaging.store.Activity;
import im.messaging.store.ConversationTable;
import im.messaging.store.ConversationTable.Head;
import im.platform.id.AccountId;
import im.platform.id.ConversationId;
import im.platform.page.Cursor;
import im.platform.page.Page;
import im.platform.page.PageLimit;
import im.storage.StoreEpoch;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * An account's conversations as lists. While a client reads the pages, conversations move: one that
 * becomes active jumps to the head, out of the part that is still to come. So when the pages have
 * reached the end they go on with what is newer than the first page was; an item may come twice,
 * none is skipped.
 */
@Service
public class ConversationList {

  private static final String DOWN = "down";
  private static final String UP = "up";
  private static final int PARTS = 5;

  private final ConversationTable table;
  private final Contacts contacts;
  private final StoreEpoch epoch;

  ConversationList(ConversationTable table, Contacts contacts, StoreEpoch epoch) {
    this.table = table;
    this.contacts = contacts;
    this.epoch = epoch;
  }

  /** A page, newest activity first. */
  public Page<ConversationView> page(
      AccountId account, @Nullable String encodedCursor, PageLimit limit) {
    Cursor cursor = Cursor.read(encodedCursor, PARTS);
    if (cursor == null) {
      List<ConversationView> first = table.changedBefore(account, null, limit.plusOne());
      return Page.of(
          first, limit, last -> cursor(DOWN, Activity.of(first.getFirst()), Activity.of(last)));
    }
    Activity head = activity(cursor, 1);
    return cursor.text(0).equals(UP)
        ? Page.of(
            table.changedAfter(account, head, limit.plusOne()),
            limit,
            last -> cursor(UP, Activity.of(last), Activity.of(last)))
        : down(account, head, activity(cursor, 3), limit);
  }

  private Page<ConversationView> down(
      AccountId account, Activity head, Activity place, PageLimit limit) {
    List<ConversationView> rows = table.changedBefore(account, place, limit.plusOne());
    if (rows.size() > limit.value()) {
      return Page.of(rows, limit, last -> cursor(DOWN, head, Activity.of(last)));
    }
    List<ConversationView> items = new ArrayList<>(rows);
    int room = limit.value() - rows.size();
    List<ConversationView> moved = table.changedAfter(account, head, room + 1);
    items.addAll(moved.subList(0, Math.min(room, moved.size())));
    if (moved.size() <= room) {
      return new Page<>(List.copyOf(items), null);
    }
    Activity upTo = room == 0 ? head : Activity.of(moved.get(room - 1));
    return new Page<>(List.copyOf(items), cursor(UP, upTo, upTo).encode());
  }

  private static Cursor cursor(String direction, Activity head, Activity place) {
    return Cursor.of(direction, head.changedAt(), head.id(), place.changedAt(), place.id());
  }

  private static Activity activity(Cursor cursor, int part) {
    return new Activity(cursor.instant(part), new ConversationId(cursor.uuid(part + 1)));
  }

  /** Where all of them stand, by id. */
  public Sync sync(AccountId account, @Nullable String encodedCursor, PageLimit limit) {
    Cursor cursor = Cursor.read(encodedCursor, 1);
    ConversationId after = cursor == null ? null : new ConversationId(cursor.uuid(0));
    Page<Head> page =
        Page.of(table.heads(account, after, limit.plusOne()), limit, head -> Cursor.of(head.id()));
    return new Sync(
        page.items().stream().map(ConversationList::wire).toList(),
        epoch.value(),
        List.of(),
        contacts.version(account),
        page.nextCursor());
  }

  private static List<Object> wire(Head head) {
    return List.of(head.id(), head.lastSeq(), head.version(), head.readSeq(), head.meVersion());
  }
}
