package im.account.login;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import im.account.store.LoginOutcome;
import im.account.store.LoginRecord;
import im.account.store.LoginRecordTable;
import im.platform.id.AccountId;
import im.platform.text.Texts;
import java.time.Duration;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Keeps a record of every attempt to log in. Of those turned away by a limit, one a minute for each
 * address: who floods must not make us write. Thread-safe.
 */
@Component
class LoginRecords {

  private static final int NAME_MAX = 64;

  private final LoginRecordTable table;
  private final InstantSource clock;
  private final Cache<String, Boolean> recentlyLimited =
      Caffeine.newBuilder()
          .executor(Runnable::run)
          .maximumSize(10_000)
          .expireAfterWrite(Duration.ofMinutes(1))
          .build();

  LoginRecords(LoginRecordTable table, InstantSource clock) {
    this.table = table;
    this.clock = clock;
  }

  void add(LoginOutcome outcome, @Nullable AccountId account, String username, Client client) {
    table.insert(
        new LoginRecord(
            account,
            Texts.cut(username, NAME_MAX),
            clock.instant(),
            client.address(),
            client.userAgent(),
            outcome));
  }

  void addLimited(@Nullable AccountId account, String username, Client client) {
    if (recentlyLimited.asMap().putIfAbsent(client.address(), true) == null) {
      add(LoginOutcome.RATE_LIMITED, account, username, client);
    }
  }
}
