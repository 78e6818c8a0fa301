package im.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Quotients of what was measured side by side.
 *
 * @param ascending one for each round
 */
record Ratio(List<Double> ascending) {

  Ratio {
    ascending = ascending.stream().sorted().toList();
  }

  /** Divides window by window. */
  static Ratio of(List<Window> above, List<Window> below, ToDoubleFunction<Window> figure) {
    List<Double> quotients = new ArrayList<>();
    for (int i = 0; i < above.size(); i++) {
      quotients.add(figure.applyAsDouble(above.get(i)) / figure.applyAsDouble(below.get(i)));
    }
    return new Ratio(quotients);
  }

  double median() {
    int half = ascending.size() / 2;
    return (ascending.get(half) + ascending.get(ascending.size() - 1 - half)) / 2;
  }

  /** The median, and the least and greatest. */
  @Override
  public String toString() {
    return "%.2f (%.2f–%.2f)".formatted(median(), ascending.getFirst(), ascending.getLast());
  }
}
