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
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Whatever order refresh tokens are used in, the outcome is that of a three-field model. */
class RotationProperties {

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

  /**
   * One step.
   *
   * @param back how many generations before the newest the token is
   */
  record Step(int back, int seconds) {}

  @Property(tries = 60)
  void agreesWithTheModel(
      @ForAll @Size(max = 12) List<@IntRange(min = -1, max = 3) Integer> back,
      @ForAll @Size(value = 12) List<@IntRange(min = 0, max = 14) Integer> seconds) {
    Rotation rotation = ClockedServer.SERVER.bean(Rotation.class);
    RefreshTokens tokens = ClockedServer.SERVER.bean(RefreshTokens.class);
    Session session =
        ClockedServer.SERVER
            .bean(Sessions.class)
            .open(AccountId.parse(USER.id()), null, "127.0.0.1");
    Model model = new Model();
    for (int i = 0; i < back.size(); i++) {
      ClockedServer.CLOCK.advance(Duration.ofSeconds(seconds.get(i)));
      long generation = Math.max(1, model.newest - back.get(i));
      String token = tokens.issue(new RefreshToken(session.id(), generation));
      long expected = model.use(generation);
      long answered =
          switch (rotation.use(token)) {
            case Refreshed refreshed -> refreshed.session().generation();
            case Reused reused -> 0;
            case Ended ended -> -1;
          };
      assertThat(answered).isEqualTo(expected);
    }
  }
}
