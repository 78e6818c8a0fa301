package im.messaging.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class SearchPaceTests {

  private static final long STEP_MILLIS = 10;

  private final SearchPace pace = new SearchPace(0);

  private long restAfter(boolean more, long commits, long beganMillis) {
    long began = TimeUnit.MILLISECONDS.toNanos(beganMillis);
    return pace.rest(more, commits, began, began + TimeUnit.MILLISECONDS.toNanos(STEP_MILLIS));
  }

  @Test
  void aQuietLogLetsItTakeHalfOfTheTime() {
    assertThat(restAfter(true, 10, 1_000)).isEqualTo(STEP_MILLIS);
  }

  @Test
  void aBusyLogLeavesItAFiftieth() {
    assertThat(restAfter(true, 100, 1_000)).isEqualTo(49 * STEP_MILLIS);
  }

  @Test
  void itStaysBusyBetweenLooksAndCatchesUpWhenTheLogIsQuietAgain() {
    restAfter(true, 100, 1_000);
    assertThat(restAfter(true, 100, 1_100)).isEqualTo(49 * STEP_MILLIS);
    assertThat(restAfter(true, 101, 1_600)).isEqualTo(STEP_MILLIS);
  }

  @Test
  void withoutWorkItLooksTwiceASecond() {
    assertThat(restAfter(false, 100, 1_000)).isEqualTo(SearchPace.LOOK_MILLIS);
  }
}
