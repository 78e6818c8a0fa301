package im.contact;

import im.account.Accounts;
import im.account.Caller;
import im.account.Profile;
import im.contact.store.Block;
import im.contact.store.BlockTable;
import im.platform.id.AccountId;
import im.platform.page.Cursor;
import im.platform.page.Page;
import im.platform.page.PageLimit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Who keeps whom away. Blocking, thread-safe; reads see the last commit. */
@Service
public class Blocks {

  private final BlockTable table;
  private final Accounts accounts;

  Blocks(BlockTable table, Accounts accounts) {
    this.table = table;
    this.accounts = accounts;
  }

  public boolean isBlocked(AccountId by, AccountId who) {
    return table.exists(by, who);
  }

  /** Whom the caller blocks. */
  public Page<BlockView> list(Caller caller, PageLimit limit, @Nullable Cursor cursor) {
    List<Block> rows =
        table.list(caller.accountId(), cursor == null ? null : cursor.uuid(0), limit.plusOne());
    Page<Block> page = Page.of(rows, limit, block -> Cursor.of(block.userId()));
    Map<AccountId, Profile> users =
        accounts.profiles(page.items().stream().map(Block::userId).toList());
    return page.map(
        block ->
            new BlockView(
                block.userId(),
                block.createdAt(),
                Objects.requireNonNull(users.get(block.userId()))));
  }
}
