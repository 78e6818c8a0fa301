package im.messaging.store;

import im.group.GroupPatch;
import im.messaging.ConversationFacts;
import im.messaging.body.MessageBody.Notice;
import im.platform.error.Refusal;
import im.platform.id.AccountId;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Set;

/**
 * What a batch does to a direct conversation, under its row lock. It has one setting, how long
 * messages live, for either member who may write.
 */
final class DirectActs {

  private final LogBatch batch;
  private final GroupRows rows;
  private final Instant now;

  DirectActs(LogBatch batch, GroupRows rows, Instant now) {
    this.batch = batch;
    this.rows = rows;
    this.now = now;
  }

  /** Does it; nobody's membership changes. */
  Set<AccountId> act(LogEntry.Act entry) throws SQLException {
    if (!(entry.act() instanceof GroupAct.Configure(GroupPatch patch))
        || !patch.changesLifeOnly()) {
      throw Refusal.forbidden("Only a group has members and settings to change.");
    }
    batch.writer(entry);
    int before = batch.conversation(entry).lifeSeconds();
    int after = patch.lifeAfter(before);
    if (after != before) {
      setLife(entry, after);
    }
    return Set.of();
  }

  private void setLife(LogEntry.Act entry, int seconds) throws SQLException {
    ConversationState direct = batch.conversation(entry);
    rows.setLife(direct.id(), seconds, direct.nextVersion());
    direct.setLifeSeconds(seconds);
    ConversationFacts facts =
        ConversationFacts.direct(
            direct.id(),
            seconds,
            rows.progress(direct, batch.maybeMessage(entry, direct.lastSeq()), now));
    batch.tell(entry, LogChange.configured(facts));
    batch.append(entry, Notice.ofLife(seconds));
  }
}
