package im.messaging.schedule;

import im.messaging.Standings;
import im.messaging.store.ScheduledMessageTable;
import im.messaging.store.ScheduledMessageTable.ScheduledPlace;
import im.platform.id.AccountId;
import im.platform.id.ConversationId;
import im.platform.page.Cursor;
import im.platform.page.Page;
import im.platform.page.PageLimit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** An account's scheduled messages as a list. Blocks. */
@Service
public class ScheduleList {

  private static final int PARTS = 2;

  private final ScheduledMessageTable table;
  private final Standings standings;

  ScheduleList(ScheduledMessageTable table, Standings standings) {
    this.table = table;
    this.standings = standings;
  }

  /**
   * A page, by time.
   *
   * @param conversation null for all, those of conversations that the account has left included:
   *     they are to fail or have failed
   */
  public Page<ScheduledMessage> page(
      AccountId account,
      @Nullable ConversationId conversation,
      @Nullable String encodedCursor,
      PageLimit limit) {
    if (conversation != null) {
      standings.require(conversation, account);
    }
    Cursor cursor = Cursor.read(encodedCursor, PARTS);
    ScheduledPlace after =
        cursor == null ? null : new ScheduledPlace(cursor.instant(0), cursor.uuid(1));
    List<ScheduledMessage> rows = table.list(account, conversation, after, limit.plusOne());
    return Page.of(rows, limit, last -> Cursor.of(last.sendAt(), last.id()));
  }
}
