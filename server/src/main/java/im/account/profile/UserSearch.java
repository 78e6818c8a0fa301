package im.account.profile;

import im.account.Profile;
import im.account.store.AccountTable;
import im.platform.page.Cursor;
import im.platform.page.Page;
import im.platform.page.PageLimit;
import im.platform.text.FieldChecks;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Finds people by username or display name, never by anything they keep to themselves. */
@Service
public class UserSearch {

  private static final int MAX = 64;

  private final AccountTable table;

  UserSearch(AccountTable table) {
    this.table = table;
  }

  /**
   * Whose username begins with the text or whose display name holds it, by username.
   *
   * @throws im.platform.error.Refusal {@code invalid_request} where the text is blank or too long
   */
  public Page<Profile> find(@Nullable String query, PageLimit limit, @Nullable Cursor cursor) {
    String text = query == null ? "" : query.strip();
    new FieldChecks().text("query", text, 1, MAX).refuseIfAny();
    String after = cursor == null ? null : cursor.text(0);
    List<Profile> rows = table.search(text, after, limit.plusOne());
    return Page.of(rows, limit, user -> Cursor.of(Objects.requireNonNull(user.username())));
  }
}
