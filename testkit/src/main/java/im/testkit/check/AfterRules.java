package im.testkit.check;

import im.testkit.check.History.Recovery;
import im.testkit.check.History.Resource;
import java.util.List;
import java.util.stream.Stream;

/** The server after the fault: alive soon, and holding no more than before. */
final class AfterRules {

  private static final long ACK_MILLIS = 5_000;
  private static final long BACKLOG_MILLIS = 30_000;
  private static final int SLACK_PERCENT = 10;

  private AfterRules() {}

  static List<Violation> check(History history) {
    Stream<Violation> late =
        history.recoveries().stream()
            .filter(AfterRules::isLate)
            .map(recovery -> new Violation(Invariant.LIVENESS, "too late: " + recovery));
    Stream<Violation> leaked =
        history.resources().stream()
            .filter(AfterRules::isLeaked)
            .map(resource -> new Violation(Invariant.LEAK, "grown: " + resource));
    return Stream.concat(late, leaked).toList();
  }

  private static boolean isLate(Recovery recovery) {
    return recovery.ackMillis() > ACK_MILLIS || recovery.backlogMillis() > BACKLOG_MILLIS;
  }

  private static boolean isLeaked(Resource resource) {
    return resource.after() * 100 > resource.before() * (100 + SLACK_PERCENT);
  }
}
