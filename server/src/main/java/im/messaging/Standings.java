package im.messaging;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import im.messaging.store.MemberTable;
import im.platform.error.Refusal;
import im.platform.id.AccountId;
import im.platform.id.ConversationId;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * How accounts stand in conversations, from a cache where it can be. Only what allows something is
 * cached: a refusal is always read afresh, and what the cache may wrongly allow the log checks
 * again in its transaction. Thread-safe.
 */
@Component
public class Standings {

  private record Key(ConversationId conversation, AccountId account) {}

  private final MemberTable members;
  private final Cache<Key, Standing> open =
      Caffeine.newBuilder()
          .executor(Runnable::run)
          .maximumSize(200_000)
          .expireAfterWrite(Duration.ofMinutes(1))
          .build();

  Standings(MemberTable members) {
    this.members = members;
  }

  /** The cached standing of one who may write; null where it is not known. Never blocks. */
  @Nullable Standing maybeWriter(ConversationId conversation, AccountId account) {
    return open.getIfPresent(new Key(conversation, account));
  }

  /** The standing of a member; {@code not_found} for anybody else. */
  public Standing require(ConversationId conversation, AccountId account) {
    Key key = new Key(conversation, account);
    Standing known = open.getIfPresent(key);
    if (known != null) {
      return known;
    }
    Standing standing =
        members.standing(conversation, account).orElseThrow(() -> Refusal.notFound("conversation"));
    if (standing.mayWrite()) {
      open.put(key, standing);
    }
    return standing;
  }

  /** The standing of one who may write; {@code forbidden} for a member who may not. */
  Standing requireWriter(ConversationId conversation, AccountId account) {
    Standing standing = require(conversation, account);
    if (!standing.mayWrite()) {
      throw Refusal.forbidden("You are not contacts.");
    }
    return standing;
  }

  void forget(ConversationId conversation, AccountId account) {
    open.invalidate(new Key(conversation, account));
  }
}
