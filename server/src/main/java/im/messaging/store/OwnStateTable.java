package im.messaging.store;

import static im.storage.tables.Tables.MEMBER;

import im.messaging.OwnState.Update;
import im.platform.id.AccountId;
import im.platform.id.ConversationId;
import im.platform.text.Patch;
import im.storage.Database;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The member's own columns of the table {@code member}; nobody else writes them. */
@Component
public class OwnStateTable {

  private final Database database;

  OwnStateTable(Database database) {
    this.database = database;
  }

  /** Writes what differs and counts it as one change; false where nothing does. */
  public boolean update(AccountId account, ConversationId conversation, Update update) {
    return database.write(
        sql -> {
          var mine =
              MEMBER
                  .CONVERSATION_ID
                  .eq(conversation.value())
                  .and(MEMBER.ACCOUNT_ID.eq(account.value()));
          Record now = sql.selectFrom(MEMBER).where(mine).fetchOne();
          Map<Field<?>, @Nullable Object> changes =
              now == null ? Map.of() : differences(now, update);
          if (changes.isEmpty()) {
            return false;
          }
          sql.update(MEMBER)
              .set(changes)
              .set(MEMBER.ME_VERSION, MEMBER.ME_VERSION.plus(1))
              .where(mine)
              .execute();
          return true;
        });
  }

  private static Map<Field<?>, @Nullable Object> differences(Record now, Update update) {
    Map<Field<?>, @Nullable Object> changes = new HashMap<>();
    note(changes, now, MEMBER.MUTED, update.muted());
    note(changes, now, MEMBER.PINNED, update.pinned());
    note(changes, now, MEMBER.HIDDEN, update.hidden());
    note(changes, now, MEMBER.NICKNAME, update.nickname());
    note(changes, now, MEMBER.DRAFT, update.draft());
    return changes;
  }

  private static <T> void note(
      Map<Field<?>, @Nullable Object> changes, Record now, Field<T> field, Patch<T> patch) {
    if (patch.isPresent() && !Objects.equals(patch.value(), now.get(field))) {
      changes.put(field, patch.value());
    }
  }
}
