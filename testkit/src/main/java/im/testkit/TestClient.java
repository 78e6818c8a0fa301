package im.testkit;

import java.net.URI;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;
import tools.jackson.databind.JsonNode;

/**
 * A client of one server, before anybody has logged in.
 *
 * <pre>{@code
 * TestClient client = new TestClient(server.uri());
 * TestUser alice = client.register("alice");
 * TestUser bob = client.register("bob");
 * String conversation = alice.befriend(bob).direct(bob);
 * try (TestSocket socket = bob.connect()) {
 *   alice.send(conversation, "hello");
 *   socket.await("message.new", d -> d.path("seq").asLong() == 1);
 * }
 * }</pre>
 */
public final class TestClient {

  /** The password of every user made here without one. */
  public static final String PASSWORD = "correct horse battery";

  private final URI server;
  private final Rest rest;

  public TestClient(URI server) {
    this.server = server;
    this.rest = new Rest(server, () -> null);
  }

  public URI server() {
    return server;
  }

  /** Calls without a token. */
  public Rest rest() {
    return rest;
  }

  /** A new account whose username begins with this name and is nobody else's. */
  public TestUser register(String name) {
    return register(unique(name), PASSWORD, name);
  }

  public TestUser register(String username, String password, String displayName) {
    Object body =
        Json.object("username", username, "password", password, "displayName", displayName);
    return user(username, password, rest.post("/accounts", body).expect(201));
  }

  /** Another session of an account. */
  public TestUser login(String username, String password) {
    return login(username, password, "test");
  }

  public TestUser login(String username, String password, String device) {
    Object body =
        Json.object(
            "username",
            username,
            "password",
            password,
            "device",
            Json.object("name", device, "platform", "test"));
    return user(username, password, rest.post("/sessions", body).expect(201));
  }

  /** A WebSocket that has not authenticated. */
  public TestSocket connect(String... headers) {
    return new TestSocket(WireSocket.open(server, "/ws", headers));
  }

  /** The name with a random ending, fit to be a username. */
  public static String unique(String name) {
    long random = ThreadLocalRandom.current().nextLong(1L << 40);
    return name.toLowerCase(Locale.ROOT) + "_" + Long.toString(random, 36);
  }

  private TestUser user(String username, String password, JsonNode session) {
    return new TestUser(this, username, password, session);
  }
}
