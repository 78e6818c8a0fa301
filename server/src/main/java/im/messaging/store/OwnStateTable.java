package im.messaging.store;

import static im.storage.tables.Tables.MEMBER;

import im.messaging.OwnState.Update;
import im.platform.id.AccountId;
import im.platform.id.ConversationId;
import im.platform.text.Patch;
import im.storage.Database;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
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
    Map<Field<?>, @Nullable Object> wished = new HashMap<>();
    List<Condition> differences = new ArrayList<>();
    note(wished, differences, MEMBER.MUTED, update.muted());
    note(wished, differences, MEMBER.PINNED, update.pinned());
    note(wished, differences, MEMBER.HIDDEN, update.hidden());
    note(wished, differences, MEMBER.NICKNAME, update.nickname());
    note(wished, differences, MEMBER.DRAFT, update.draft());
    return !wished.isEmpty()
        && database.write(
            sql ->
                sql.update(MEMBER)
                        .set(wished)
                        .set(MEMBER.ME_VERSION, MEMBER.ME_VERSION.plus(1))
                        .where(
                            MEMBER.CONVERSATION_ID.eq(conversation.value()),
                            MEMBER.ACCOUNT_ID.eq(account.value()),
                            DSL.or(differences))
                        .execute()
                    > 0);
  }

  private static <T> void note(
      Map<Field<?>, @Nullable Object> wished,
      List<Condition> differences,
      Field<T> field,
      Patch<T> patch) {
    if (patch.isPresent()) {
      wished.put(field, patch.value());
      differences.add(field.isDistinctFrom(patch.value()));
    }
  }
}
