package im.__name__;

import im.__name__.store.__Name__Table;
import im.account.Caller;
import im.platform.error.Refusal;
import im.platform.id.AccountId;
import im.platform.id.Ids;
import im.platform.page.Cursor;
import im.platform.page.Page;
import im.platform.page.PageLimit;
import im.storage.Database;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Each account's own __names__: nobody else can tell that they exist. Blocking, thread-safe; reads
 * see the last commit.
 */
@Service
public class __Names__ {

  private final __Name__Table table;
  private final __Name__News news;
  private final Ids ids;
  private final InstantSource clock;
  private final Database database;

  __Names__(
      __Name__Table table, __Name__News news, Ids ids, InstantSource clock, Database database) {
    this.table = table;
    this.news = news;
    this.ids = ids;
    this.clock = clock;
    this.database = database;
  }

  /**
   * Makes a __name__ of the caller's; durable when this returns.
   *
   * @throws Refusal {@code invalid_request} that names every field that may not be so
   */
  public __Name__ create(Caller caller, Create__Name__ wish) {
    __Name__ created = new __Name__(new __Name__Id(ids.next()), wish.check(), clock.instant());
    database.execute(
        sql -> {
          table.insert(caller.accountId(), created);
          news.created(caller.accountId(), created);
        });
    return created;
  }

  /** The caller's, newest first. */
  public Page<__Name__> list(Caller caller, PageLimit limit, @Nullable Cursor cursor) {
    __Name__Id before = cursor == null ? null : new __Name__Id(cursor.uuid(0));
    List<__Name__> rows = table.list(caller.accountId(), before, limit.plusOne());
    return Page.of(rows, limit, last -> Cursor.of(last.id()));
  }

  /**
   * Deletes a __name__ of the caller's; deleting it again does nothing.
   *
   * @throws Refusal {@code not_found} where the caller never had it
   */
  public void delete(Caller caller, __Name__Id id) {
    AccountId owner = caller.accountId();
    database.execute(
        sql -> {
          if (table.clear(owner, id, clock.instant())) {
            news.deleted(owner, id);
          } else if (!table.exists(owner, id)) {
            throw Refusal.notFound("__name__");
          }
        });
  }
}
