package im.messaging.store;

import static im.storage.tables.Tables.MEMBERSHIP_CHANGE;

import im.group.GroupRole;
import im.messaging.store.LogChange.MemberChanged;
import im.platform.id.AccountId;
import im.platform.id.ConversationId;
import im.storage.Database;
import im.storage.tables.tables.records.MembershipChangeRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Reads the table {@code membership_change} back into the events that told of it. */
@Component
class MembershipTable {

  private static final String DISSOLVED = "dissolved";

  private final Database database;

  MembershipTable(Database database) {
    this.database = database;
  }

  /**
   * The changes of members that took one of the versions. Who went and came back with them is not
   * told that he went.
   */
  List<LogChange> changed(ConversationId group, long fromVersion, long toVersion) {
    List<LogChange> changes = new ArrayList<>();
    for (MembershipChangeRecord row : rows(group, fromVersion, toVersion)) {
      if (row.getKind().equals("joined")) {
        AccountId back = new AccountId(row.getAccountId());
        changes.removeIf(change -> change.isRemovalOf(back));
      }
      changes.addAll(events(group, row));
    }
    return changes;
  }

  private List<MembershipChangeRecord> rows(
      ConversationId group, long fromVersion, long toVersion) {
    return database.read(
        sql ->
            sql.selectFrom(MEMBERSHIP_CHANGE)
                .where(
                    MEMBERSHIP_CHANGE.CONVERSATION_ID.eq(group.value()),
                    MEMBERSHIP_CHANGE.VERSION.between(fromVersion, toVersion))
                .orderBy(MEMBERSHIP_CHANGE.VERSION)
                .fetch());
  }

  private static List<LogChange> events(ConversationId group, MembershipChangeRecord row) {
    AccountId account = new AccountId(row.getAccountId());
    String kind = row.getKind();
    long version = row.getVersion();
    if (kind.equals(DISSOLVED)) {
      return List.of(LogChange.removed(group, version, kind, Set.of(account)));
    }
    LogChange changed =
        LogChange.memberChanged(
            new MemberChanged(
                group,
                version,
                account,
                kind,
                kind.equals("role") ? GroupRole.of(row.getRole()) : null,
                row.getMuteEndsAt()));
    return kind.equals("left") || kind.equals("kicked")
        ? List.of(changed, LogChange.removed(group, 0, kind, Set.of(account)))
        : List.of(changed);
  }
}
