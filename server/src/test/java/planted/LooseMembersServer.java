package planted;

import im.ImApplication;
import org.springframework.boot.SpringApplication;

/** The server, whose pushes go by old lists of members. */
public final class LooseMembersServer {

  private static final class Wiring extends BusInFront {
    private Wiring() {
      super(LooseMembersBus::new);
    }
  }

  private LooseMembersServer() {}

  public static void main(String[] args) {
    new SpringApplication(ImApplication.class, Wiring.class).run(args);
  }
}
