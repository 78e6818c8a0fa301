package im.bench.load;

import im.testkit.TestClient;
import im.testkit.TestUser;
import java.net.URI;
import java.util.List;

/**
 * Two users who may write to each other.
 *
 * @param one the access token of the first
 * @param other the access token of the second
 * @param conversation the id of their conversation
 */
public record Pair(String one, String other, String conversation) {

  /** Registers and befriends users; the server's limits must allow it. */
  public static List<Pair> register(URI server, int pairs) {
    TestClient rest = new TestClient(server);
    return Crew.repeat(pairs, () -> register(rest));
  }

  private static Pair register(TestClient rest) {
    TestUser one = rest.register("bench");
    TestUser other = rest.register("bench");
    String conversation = one.befriend(other).directBothWays(other);
    return new Pair(one.accessToken(), other.accessToken(), conversation);
  }
}
