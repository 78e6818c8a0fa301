package planted;

import im.ImApplication;
import org.springframework.boot.SpringApplication;

/** The server, with every message acknowledged before its commit. */
public final class EarlyAckServer {

  private EarlyAckServer() {}

  public static void main(String[] args) {
    new SpringApplication(ImApplication.class, EarlyAckWiring.class).run(args);
  }
}
