package im.bench.load;

import im.testkit.TestClient;
import im.testkit.TestUser;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Two users who may write to each other.
 *
 * @param one the access token of the first
 * @param other the access token of the second
 * @param conversation the id of their conversation
 */
public record Pair(String one, String other, String conversation) {

  private static final int SETUP_THREADS = 4;

  /** Registers and befriends users; the server's limits must allow it. */
  public static List<Pair> register(URI server, int pairs) {
    TestClient rest = new TestClient(server);
    try (ExecutorService setup = Executors.newFixedThreadPool(SETUP_THREADS)) {
      List<Callable<Pair>> tasks = new ArrayList<>();
      for (int i = 0; i < pairs; i++) {
        tasks.add(() -> register(rest));
      }
      List<Pair> ready = new ArrayList<>();
      for (Future<Pair> pair : setup.invokeAll(tasks)) {
        ready.add(pair.get());
      }
      return ready;
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException("the users could not be set up", e);
    }
  }

  private static Pair register(TestClient rest) {
    TestUser one = rest.register("bench");
    TestUser other = rest.register("bench");
    String conversation = one.befriend(other).directBothWays(other);
    return new Pair(one.accessToken(), other.accessToken(), conversation);
  }
}
