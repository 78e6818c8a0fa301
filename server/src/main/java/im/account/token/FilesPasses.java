package im.account.token;

import im.platform.id.SessionId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Passes that let a browser show files, where it can send no bearer token: {@code
 * sessionId.end.proof}. One lives a day and not longer than its session. Thread-safe.
 */
@Component
public class FilesPasses {

  /** How long a pass lives. */
  public static final Duration LIFE = Duration.ofDays(1);

  private static final String PURPOSE = "files";

  private final Proofs proofs;
  private final InstantSource clock;

  FilesPasses(Proofs proofs, InstantSource clock) {
    this.proofs = proofs;
    this.clock = clock;
  }

  public String issue(SessionId session) {
    long end = clock.instant().plus(LIFE).toEpochMilli();
    return proofs.sign(PURPOSE, session + "." + end);
  }

  /** The session that the pass is of; nothing where it is not ours or has run out. */
  public Optional<SessionId> maybeRead(String text) {
    return proofs.maybeOpen(PURPOSE, text).flatMap(this::parse);
  }

  private Optional<SessionId> parse(String genuine) {
    int dot = genuine.indexOf('.');
    Instant end = Instant.ofEpochMilli(Long.parseLong(genuine.substring(dot + 1)));
    return clock.instant().isBefore(end)
        ? Optional.of(SessionId.parse(genuine.substring(0, dot)))
        : Optional.empty();
  }
}
