package im.account.session;

import im.account.store.SessionTable;
import im.platform.id.SessionId;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * When sessions were last used: noted without blocking, at most once a minute for each, and stored
 * together every few seconds in one transaction. What a crash loses is those seconds. Bounded by
 * the sessions that live.
 */
@Component
class LastSeen {

  private static final Duration COARSENESS = Duration.ofMinutes(1);

  private final SessionTable table;
  private final ConcurrentHashMap<SessionId, Instant> unstored = new ConcurrentHashMap<>();

  LastSeen(SessionTable table) {
    this.table = table;
  }

  void note(LiveSession session, Instant now) {
    if (session.see(now, now.minus(COARSENESS))) {
      unstored.put(session.id(), now);
    }
  }

  @Scheduled(fixedDelayString = "PT5S")
  @PreDestroy
  void store() {
    Map<SessionId, Instant> seen = new HashMap<>(unstored);
    if (!seen.isEmpty()) {
      table.touch(seen);
      seen.forEach(unstored::remove);
    }
  }
}
