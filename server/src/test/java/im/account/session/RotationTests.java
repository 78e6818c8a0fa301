package im.account.session;

import static org.assertj.core.api.Assertions.assertThat;

import im.account.ClockedServer;
import im.account.session.RefreshOutcome.Ended;
import im.account.session.RefreshOutcome.Refreshed;
import im.account.session.RefreshOutcome.Reused;
import im.account.store.Session;
import im.account.token.RefreshToken;
import im.account.token.RefreshTokens;
import im.platform.id.AccountId;
import im.testkit.TestUser;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever order refresh tokens are used in, the outcome is that of a three-field model. */
class RotationTests {

  private static final TestUser USER = ClockedServer.CLIENT.register("rotation");

  /** The whole of what the contract says of a session's refresh tokens. */
  private static final class Model {
    private long newest = 1;
    private Instant since = ClockedServer.CLOCK.instant();
    private boolean ended;

    /** The generation answered; 0 where the session ends by this use, -1 where it had ended. */
    long use(long generation) {
      Instant now = ClockedServer.CLOCK.instant();
      if (ended || generation > newest) {
        return -1;
      }
      if (generation == newest) {
        newest++;
        since = now;
        return newest;
      }
      if (generation == newest - 1 && !now.isAfter(since.plusSeconds(10))) {
        return newest;
      }
      ended = true;
      return 0;
    }
  }

  static LongStream seeds() {
    return LongStream.range(0, 60);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void agreesWithTheModel(long seed) {
    Random random = new Random(seed);
    Rotation rotation = ClockedServer.SERVER.bean(Rotation.class);
    RefreshTokens tokens = ClockedServer.SERVER.bean(RefreshTokens.class);
    Session session =
        ClockedServer.SERVER
            .bean(Sessions.class)
            .open(AccountId.parse(USER.id()), null, "127.0.0.1");
    Model model = new Model();
    for (int step = 0; step < 12; step++) {
      ClockedServer.CLOCK.advance(Duration.ofSeconds(random.nextInt(15)));
      long generation = Math.max(1, model.newest + 1 - random.nextInt(5));
      String token = tokens.issue(new RefreshToken(session.id(), generation));
      long expected = model.use(generation);
      long answered =
          switch (rotation.use(token)) {
            case Refreshed refreshed -> refreshed.session().generation();
            case Reused reused -> 0;
            case Ended ended -> -1;
          };
      assertThat(answered).as("seed %s, step %s", seed, step).isEqualTo(expected);
    }
  }
}
