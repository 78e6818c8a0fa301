package im.account.http;

import im.account.Accounts;
import im.account.Caller;
import im.account.Profile;
import im.account.profile.UserSearch;
import im.platform.id.AccountId;
import im.platform.id.PathId;
import im.platform.page.Cursor;
import im.platform.page.Page;
import im.platform.page.PageLimit;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Other people. */
@RestController
@RequestMapping("/api/v1/users")
class UserController {

  private final Accounts accounts;
  private final UserSearch search;

  UserController(Accounts accounts, UserSearch search) {
    this.accounts = accounts;
    this.search = search;
  }

  @GetMapping
  Page<Profile> find(
      Caller caller,
      @RequestParam(required = false) @Nullable String query,
      @RequestParam(required = false) @Nullable String limit,
      @RequestParam(required = false) @Nullable String cursor) {
    return search.find(query, PageLimit.read(limit), Cursor.read(cursor, 1));
  }

  @GetMapping("/{id}")
  Profile get(Caller caller, @PathVariable String id) {
    return accounts.profile(PathId.read(id, AccountId::parse, "user"));
  }
}
