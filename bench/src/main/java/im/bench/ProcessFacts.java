package im.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** What Linux tells of a process, and of the machine, in /proc. */
final class ProcessFacts {

  private static final long TICK_MILLIS = 10;
  private static final int STATE = 3;
  private static final int USER_TIME = 14;
  private static final int SYSTEM_TIME = 15;
  private static final int IDLE = 4;
  private static final int WAITING = 5;
  private static final int GUEST = 9;

  private ProcessFacts() {}

  /** Processor time used so far, in the process and for it in the kernel. */
  static Duration cpu(long pid) {
    return cpuOfStat(read(Path.of("/proc", Long.toString(pid), "stat")));
  }

  /** The process's name, in brackets, may hold spaces. */
  static Duration cpuOfStat(String stat) {
    List<String> fields = List.of(stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1));
    return ticks(fields.get(USER_TIME - STATE)).plus(ticks(fields.get(SYSTEM_TIME - STATE)));
  }

  /** Memory that the process has now, in KiB. */
  static long rssKib(long pid) {
    return kibOfStatus(read(Path.of("/proc", Long.toString(pid), "status")), "VmRSS");
  }

  static long kibOfStatus(String status, String name) {
    return status
        .lines()
        .filter(line -> line.startsWith(name + ":"))
        .map(line -> line.replaceAll("\\D", ""))
        .mapToLong(Long::parseLong)
        .findFirst()
        .orElse(0);
  }

  /** Time that all processors together were not idle. */
  static Duration machineBusy() {
    return busyOfStat(read(Path.of("/proc/stat")));
  }

  static Duration busyOfStat(String stat) {
    List<String> fields = List.of(stat.substring(0, stat.indexOf('\n')).split(" +", -1));
    Duration busy = Duration.ZERO;
    for (int i = 1; i < Math.min(GUEST, fields.size()); i++) {
      busy = i == IDLE || i == WAITING ? busy : busy.plus(ticks(fields.get(i)));
    }
    return busy;
  }

  private static Duration ticks(String count) {
    return Duration.ofMillis(Long.parseLong(count) * TICK_MILLIS);
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
