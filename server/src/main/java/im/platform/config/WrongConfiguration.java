package im.platform.config;

import java.util.List;

/** The configuration cannot be used; bears everything that is wrong with it. */
final class WrongConfiguration extends RuntimeException {

  private final transient List<String> faults;

  WrongConfiguration(List<String> faults) {
    super(String.join("; ", faults), null, false, false);
    this.faults = List.copyOf(faults);
  }

  List<String> faults() {
    return faults;
  }
}
