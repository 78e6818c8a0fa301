package im.messaging.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import im.platform.error.Refusal;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class FateTests {

  @Test
  void onlyWhatMaySucceedLaterIsTriedAgain() {
    assertThat(Fate.of(Refusal.notFound("conversation"))).isInstanceOf(Fate.Refused.class);
    assertThat(Fate.of(Refusal.forbidden("You are not contacts.")))
        .isInstanceOf(Fate.Refused.class);
    assertThat(Fate.of(Refusal.conflict("Another."))).isInstanceOf(Fate.Refused.class);
    assertThat(Fate.of(Refusal.unavailable("Not now."))).isInstanceOf(Fate.Unknown.class);
    assertThat(Fate.of(new IllegalStateException("a broken invariant, as it should be logged")))
        .isInstanceOf(Fate.Unknown.class);
  }

  @Test
  void whoSentTooMuchIsNotTriedBeforeHeMaySendAgain() {
    Refusal refusal = Refusal.rateLimited(Duration.ofSeconds(30));
    assertThat(Fate.of(refusal)).isEqualTo(new Fate.Delayed(refusal, Duration.ofSeconds(31)));
  }
}
