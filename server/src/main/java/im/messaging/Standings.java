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
 * How accounts stand in conversations. What shows something to a member reads it afresh; what goes
 * to the log may use a cache of those who may write, since the log checks again in its transaction.
 * Thread-safe.
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

  /** The standing of a member as it is now; {@code not_found} for anybody else. */
  public Standing require(ConversationId conversation, AccountId account) {
    Standing standing =
        members.standing(conversation, account).orElseThrow(() -> Refusal.notFound("conversation"));
    if (standing.mayWrite()) {
      open.put(new Key(conversation, account), standing);
    }
    return standing;
  }

  /** As {@link #require}, or as it was within the last minute: for what the log checks again. */
  public Standing assume(ConversationId conversation, AccountId account) {
    Standing known = maybeWriter(conversation, account);
    return known == null ? require(conversation, account) : known;
  }

  /** As {@link #require}; {@code forbidden} for a member who may not write. */
  Standing requireWriter(ConversationId conversation, AccountId account) {
    return writing(require(conversation, account));
  }

  /** As {@link #assume}; {@code forbidden} for a member who may not write. */
  Standing assumeWriter(ConversationId conversation, AccountId account) {
    return writing(assume(conversation, account));
  }

  private static Standing writing(Standing standing) {
    String silence = standing.silence();
    if (silence != null) {
      throw Refusal.forbidden(silence);
    }
    return standing;
  }

  void forget(ConversationId conversation, AccountId account) {
    open.invalidate(new Key(conversation, account));
  }
}
