package im.bench;

import java.time.Duration;
import java.util.List;

/** Windows of the bare relay, the product and the committing relay, by turns. */
record Rounds(Contender bare, Contender product, Contender stored, Options options) {

  List<Integer> outstanding() {
    return options.numbers("outstanding", "1,5");
  }

  /** Gives each its time, in equal parts at each number of outstanding messages. */
  void warmUp() {
    List<Integer> all = outstanding();
    Duration part = seconds("warmup", 40).dividedBy(all.size());
    for (int outstanding : all) {
      bare.warmUp(outstanding, part.dividedBy(2));
      product.warmUp(outstanding, part);
      stored.warmUp(outstanding, part);
    }
  }

  Contest measure(int outstanding) {
    Course ofBare = new Course(bare.name());
    Course ofProduct = new Course(product.name());
    Course ofStored = new Course(stored.name());
    for (int i = 0; i < options.number("windows", 5); i++) {
      ofBare.windows().add(bare.measure(outstanding, seconds("bare", 5)));
      ofProduct.windows().add(product.measure(outstanding, seconds("seconds", 20)));
      ofStored.windows().add(stored.measure(outstanding, seconds("seconds", 20)));
    }
    return new Contest(ofBare, ofProduct, ofStored);
  }

  private Duration seconds(String name, int otherwise) {
    return Duration.ofSeconds(options.number(name, otherwise));
  }
}
