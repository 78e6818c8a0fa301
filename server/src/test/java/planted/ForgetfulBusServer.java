package planted;

import im.ImApplication;
import org.springframework.boot.SpringApplication;

/** The server, with some pushes left out. */
public final class ForgetfulBusServer {

  private static final class Wiring extends BusInFront {
    private Wiring() {
      super(ForgetfulBus::new);
    }
  }

  private ForgetfulBusServer() {}

  public static void main(String[] args) {
    new SpringApplication(ImApplication.class, Wiring.class).run(args);
  }
}
