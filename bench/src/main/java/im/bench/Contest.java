package im.bench;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What the contenders came to at one number of outstanding messages. */
record Contest(Course bare, Course product, Course stored) {

  void describe(Report report) {
    List<Course> all = List.of(product, stored, bare);
    report.line(Window.HEAD);
    all.forEach(course -> report.line(course.median().row(course.name())));
    report.line("").line("Each window's messages/s: ");
    all.forEach(course -> report.line("- " + course.name() + ": " + course.perSecond()));
    report
        .line("")
        .line("| median (least–greatest) of | messages/s | received p99 | ack p99 | CPU |")
        .line("| --- | --: | --: | --: | --: |")
        .line(product.ratios(stored))
        .line(product.ratios(bare))
        .line(stored.ratios(bare));
  }

  /**
   * What tells that the run was disturbed; on SQLite there is no figure of the committing relay.
   */
  List<String> disturbances(boolean onMariaDb) {
    Optional<String> ofBare = Reference.BARE.maybeDisturbed(bare.median().perSecond());
    Optional<String> ofStored =
        onMariaDb
            ? Reference.MARIADB.maybeDisturbed(stored.median().perSecond())
            : Optional.empty();
    return Stream.of(ofBare, ofStored).flatMap(Optional::stream).toList();
  }
}
