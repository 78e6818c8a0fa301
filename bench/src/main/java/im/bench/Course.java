package im.bench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** The windows of one contender at one number of outstanding messages, in their order. */
record Course(String name, List<Window> windows) {

  Course(String name) {
    this(name, new ArrayList<>());
  }

  /** The window whose throughput is the median. */
  Window median() {
    return median(Window::perSecond);
  }

  /** The window whose figure is the median. */
  Window median(ToDoubleFunction<Window> figure) {
    return windows.stream()
        .sorted(Comparator.comparingDouble(figure))
        .toList()
        .get(windows.size() / 2);
  }

  /** The throughput of each window. */
  String perSecond() {
    return windows.stream()
        .map(window -> "%.0f".formatted(window.perSecond()))
        .collect(Collectors.joining(", "));
  }

  /** A row of this one's ratios to another. */
  String ratios(Course other) {
    return "| %s : %s | %s | %s | %s | %s |"
        .formatted(
            name,
            other.name,
            Ratio.of(windows, other.windows, Window::perSecond),
            Ratio.of(windows, other.windows, Window::receivedP99),
            Ratio.of(windows, other.windows, Window::ackP99),
            Ratio.of(windows, other.windows, Window::cpuPerThousand));
  }
}
