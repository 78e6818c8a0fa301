package im.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ProcessFactsTests {

  private static final long SELF = ProcessHandle.current().pid();

  @Test
  void userAndSystemTimeAreAddedWhateverTheProcessIsCalled() {
    String stat = "7 (a) b (c) S 1 7 7 0 -1 4194560 12 0 0 0 250 50 9 9 20 0 1 0 5 6 7";

    assertThat(ProcessFacts.cpuOfStat(stat)).isEqualTo(Duration.ofSeconds(3));
  }

  @Test
  void waitingForTheDiskIsNotBusyAndGuestsAreCountedOnce() {
    String stat = "cpu  100 0 100 5000 7000 0 50 50 30 30\ncpu0 1 2 3 4 5 6 7 8 9 10\n";

    assertThat(ProcessFacts.busyOfStat(stat)).isEqualTo(Duration.ofSeconds(3));
  }

  @Test
  void thisProcessHasUsedTimeAndMemory() {
    assertThat(ProcessFacts.cpu(SELF)).isPositive();
    assertThat(ProcessFacts.rssKib(SELF)).isGreaterThan(1_000);
    assertThat(ProcessFacts.machineBusy()).isGreaterThanOrEqualTo(Duration.ZERO);
  }
}
