package im.testkit.sample;

import im.testkit.Answer;
import im.testkit.Json;
import im.testkit.Problem;
import im.testkit.TestClient;
import im.testkit.TestUser;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/**
 * Fills a running server with people, contacts, conversations and messages. May be run again under
 * the same password: what exists is found, what is missing is added.
 */
public final class SampleData {

  /** The server, or its settings, do not allow it; the message says what to do. */
  public static final class Unavailable extends RuntimeException {

    Unavailable(String message) {
      super(message);
    }
  }

  /** The first of the people exist, under another password: the server was filled before. */
  public static final class AlreadyThere extends RuntimeException {

    AlreadyThere(String username) {
      super(username + " exists already, with another password.");
    }
  }

  private final TestClient client;
  private final int messages;
  private final Consumer<String> progress;
  private final List<Person> people = Person.all();
  private final Map<String, String> passwords = new LinkedHashMap<>();

  /**
   * @param messages how many in all
   * @param progress told about each step, for a person to read
   */
  public SampleData(URI server, int messages, Consumer<String> progress) {
    this.client = new TestClient(server);
    this.messages = messages;
    this.progress = progress;
  }

  /**
   * Fills the server.
   *
   * @param password asked once for each new person; also tried on people who exist
   * @return the passwords by username
   * @throws Unavailable where the server does not allow it
   * @throws AlreadyThere where somebody exists whose password is another
   */
  public Map<String, String> fill(Supplier<String> password) {
    checkLimits();
    List<TestUser> users = new ArrayList<>();
    for (Person person : people) {
      users.add(enter(person, password.get()));
    }
    progress.accept(users.size() + " people");
    Plan plan = Plan.of(people.size(), messages, hasGroups(users.getFirst()));
    plan.contacts().forEach(pair -> befriend(users.get(pair.get(0)), users.get(pair.get(1))));
    progress.accept(plan.contacts().size() + " contacts");
    new Rooms(users, people, progress).fill(plan.rooms());
    return passwords;
  }

  private void checkLimits() {
    JsonNode limits = client.rest().get("/server").ok().path("limits");
    if (limits.at("/registration/count").asLong(Long.MAX_VALUE) < people.size()) {
      throw new Unavailable(
          "The server's limits are too low for "
              + people.size()
              + " registrations at once. Start it with --im.limits.scale=100 and try again.");
    }
  }

  private TestUser enter(Person person, String password) {
    passwords.put(person.username(), password);
    try {
      return client.register(person.username(), password, person.displayName());
    } catch (Problem problem) {
      return switch (problem.code()) {
        case "conflict" -> login(person, password);
        case "forbidden" -> throw new Unavailable("Registration is not open on this server.");
        default -> throw refused(problem);
      };
    }
  }

  private TestUser login(Person person, String password) {
    try {
      return client.login(person.username(), password);
    } catch (Problem problem) {
      throw problem.code().equals("unauthenticated")
          ? new AlreadyThere(person.username())
          : refused(problem);
    }
  }

  /** What to say of an error that comes of the server's settings. */
  static RuntimeException refused(Problem problem) {
    return problem.code().equals("rate_limited")
        ? new Unavailable("The limits refuse more. Start the server with --im.limits.scale=100.")
        : problem;
  }

  /** Tries with a group that no server may make: one without a title is refused as invalid. */
  private boolean hasGroups(TestUser user) {
    Answer answer = user.rest().post("/conversations", Json.object("type", "group"));
    boolean known =
        answer.status() == 400 && answer.problem().fields().toString().contains("title");
    if (!known) {
      progress.accept("no groups: this server does not know them; direct conversations only");
    }
    return known;
  }

  private static void befriend(TestUser one, TestUser other) {
    try {
      one.befriend(other);
    } catch (Problem problem) {
      if (!problem.code().equals("conflict")) {
        throw refused(problem);
      }
    }
  }
}
