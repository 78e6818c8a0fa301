package planted;

import im.ImApplication;
import org.springframework.boot.SpringApplication;

/** The server on a bus that shuffles and repeats: no bug, it must bear it. */
public final class ShufflingBusServer {

  private static final class Wiring extends BusInFront {
    private Wiring() {
      super(ShufflingBus::new);
    }
  }

  private ShufflingBusServer() {}

  public static void main(String[] args) {
    new SpringApplication(ImApplication.class, Wiring.class).run(args);
  }
}
