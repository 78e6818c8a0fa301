package im.messaging.schedule;

import im.account.AccountDeleted;
import im.account.Accounts;
import im.messaging.Messages;
import im.messaging.SendMessage;
import im.messaging.store.ScheduledMessageTable;
import im.platform.error.Refusal;
import im.platform.id.AccountId;
import im.platform.id.ConversationId;
import im.platform.id.Ids;
import im.storage.Database;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;

/** Takes messages that are to be sent later. Blocks. */
@Service
public class Schedule {

  static final int MAX = 100;

  /**
   * What scheduling gave.
   *
   * @param created false where the message was scheduled before, under the same client id
   */
  public record Result(ScheduledMessage message, boolean created) {}

  /** What a new message is given: its id, and the time to measure from. */
  @Component
  record Stamp(Ids ids, InstantSource clock) {}

  private final ScheduledMessageTable table;
  private final Messages messages;
  private final Accounts accounts;
  private final ScheduleNews news;
  private final Database database;
  private final Stamp stamp;

  Schedule(
      ScheduledMessageTable table,
      Messages messages,
      Accounts accounts,
      ScheduleNews news,
      Database database,
      Stamp stamp) {
    this.table = table;
    this.messages = messages;
    this.accounts = accounts;
    this.news = news;
    this.database = database;
    this.stamp = stamp;
  }

  /**
   * Schedules a message. It must be one that could be sent now; whether it can be when its time has
   * come is looked at then.
   *
   * @throws Refusal as {@link Messages#check}, {@code conflict} where the account has as many as it
   *     may, or another one under the client id
   */
  public Result add(
      AccountId account,
      ConversationId conversation,
      @Nullable Instant sendAt,
      SendMessage message) {
    Instant at = SendTimes.check(sendAt, stamp.clock().instant());
    messages.check(account, conversation, message);
    UUID id = stamp.ids().next();
    ScheduledMessage wish =
        new ScheduledMessage(id, account, conversation, at, message, ScheduleStatus.WAITING, null);
    return database.write(sql -> addOnce(wish));
  }

  private Result addOnce(ScheduledMessage wish) {
    AccountId account = wish.account();
    accounts.lock(account, account);
    Optional<ScheduledMessage> before =
        table.find(account, wish.conversationId(), wish.message().clientId());
    if (before.isPresent()) {
      return new Result(repeated(before.get(), wish), false);
    }
    requireRoom(account);
    table.insert(wish);
    news.changed(wish);
    return new Result(wish, true);
  }

  private static ScheduledMessage repeated(ScheduledMessage before, ScheduledMessage wish) {
    if (!before.isSameWish(wish)) {
      throw Refusal.conflict("Another message is scheduled under this clientId.");
    }
    return before;
  }

  private void requireRoom(AccountId account) {
    if (!accounts.isActive(account)) {
      throw Refusal.unauthenticated("The account is no more.");
    }
    if (table.count(account) >= MAX) {
      throw Refusal.conflict("You have " + MAX + " scheduled messages: take one back first.");
    }
  }

  @EventListener
  void forget(AccountDeleted deleted) {
    table.deleteAllOf(deleted.accountId());
  }
}
