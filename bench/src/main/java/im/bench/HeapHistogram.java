package im.bench;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The objects of a heap, by class.
 *
 * @param classes by name
 */
record HeapHistogram(Map<String, Share> classes) {

  /** The objects of one class. */
  record Share(long instances, long bytes) {

    Share minus(Share other) {
      return new Share(instances - other.instances, bytes - other.bytes);
    }
  }

  private static final Share NONE = new Share(0, 0);
  private static final Pattern LINE = Pattern.compile(" *\\d+: +(\\d+) +(\\d+) +(\\S+).*");

  /** Reads what {@code jcmd GC.class_histogram} writes. */
  static HeapHistogram parse(String text) {
    Map<String, Share> classes = new HashMap<>();
    text.lines()
        .map(LINE::matcher)
        .filter(Matcher::matches)
        .forEach(
            line ->
                classes.merge(
                    line.group(3),
                    new Share(Long.parseLong(line.group(1)), Long.parseLong(line.group(2))),
                    (one, other) ->
                        new Share(
                            one.instances() + other.instances(), one.bytes() + other.bytes())));
    return new HeapHistogram(Map.copyOf(classes));
  }

  /** What has come since. */
  HeapHistogram since(HeapHistogram earlier) {
    Map<String, Share> more = new TreeMap<>();
    classes.forEach(
        (name, share) -> more.put(name, share.minus(earlier.classes.getOrDefault(name, NONE))));
    return new HeapHistogram(more);
  }

  long bytes() {
    return classes.values().stream().mapToLong(Share::bytes).sum();
  }

  /** The classes that take most, the greatest first. */
  List<Map.Entry<String, Share>> greatest(int count) {
    return classes.entrySet().stream()
        .sorted(Comparator.comparingLong(entry -> -entry.getValue().bytes()))
        .limit(count)
        .toList();
  }
}
