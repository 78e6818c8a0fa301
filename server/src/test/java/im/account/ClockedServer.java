package im.account;

import im.testkit.MutableClock;
import im.testkit.TestClient;
import im.testkit.TestServer;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.springframework.context.annotation.Bean;

/** One server whose clock the tests move; they only ever move it on. */
public final class ClockedServer {

  public static final MutableClock CLOCK = new MutableClock(Instant.parse("2026-11-23T12:00:00Z"));
  public static final TestServer SERVER = TestServer.start(List.of(Clock.class));
  public static final TestClient CLIENT = new TestClient(SERVER.uri());

  private ClockedServer() {}

  static class Clock {
    @Bean
    InstantSource clock() {
      return CLOCK;
    }
  }
}
