package im.messaging.store;

import static im.storage.tables.Tables.MEMBERSHIP_CHANGE;

import im.group.GroupRole;
import im.messaging.store.LogChange.MemberChanged;
import im.platform.id.AccountId;
import im.platform.id.ConversationId;
import im.storage.Database;
import im.storage.tables.tables.records.MembershipChangeRecord;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.springframework.stereotype.Component;

/** Reads the table {@code membership_change} back into the events that told of it. */
@Component
class MembershipTable {

  private static final String DISSOLVED = "dissolved";

  private final Database database;

  MembershipTable(Database database) {
    this.database = database;
  }

  /** The changes of members that took one of the versions. */
  List<LogChange> changed(ConversationId group, long fromVersion, long toVersion) {
    return database
        .read(
            sql ->
                sql.selectFrom(MEMBERSHIP_CHANGE)
                    .where(within(group, fromVersion, toVersion))
                    .fetch())
        .stream()
        .flatMap(row -> events(group, row))
        .toList();
  }

  private static Stream<LogChange> events(ConversationId group, MembershipChangeRecord row) {
    AccountId account = new AccountId(row.getAccountId());
    String kind = row.getKind();
    long version = row.getVersion();
    if (kind.equals(DISSOLVED)) {
      return Stream.of(LogChange.removed(group, version, kind, Set.of(account)));
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
        ? Stream.of(changed, LogChange.removed(group, 0, kind, Set.of(account)))
        : Stream.of(changed);
  }

  /** Those who came in with one of the versions. */
  List<AccountId> joined(ConversationId group, long fromVersion, long toVersion) {
    return database.read(
        sql ->
            sql.select(MEMBERSHIP_CHANGE.ACCOUNT_ID)
                .from(MEMBERSHIP_CHANGE)
                .where(
                    within(group, fromVersion, toVersion).and(MEMBERSHIP_CHANGE.KIND.eq("joined")))
                .fetch(row -> new AccountId(row.value1())));
  }

  private static Condition within(ConversationId group, long fromVersion, long toVersion) {
    return MEMBERSHIP_CHANGE
        .CONVERSATION_ID
        .eq(group.value())
        .and(MEMBERSHIP_CHANGE.VERSION.between(fromVersion, toVersion));
  }
}
