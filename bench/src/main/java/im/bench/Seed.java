package im.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import im.testkit.sample.Person;
import im.testkit.sample.SampleData;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.security.SecureRandom;
import java.util.Map;

/**
 * Fills a running server with sample data and prints the passwords it made up, once: {@code java
 * -cp bench/target/im-bench.jar im.bench.Seed --url=http://localhost:8080}.
 */
public final class Seed {

  private static final PrintStream OUT =
      new PrintStream(new FileOutputStream(FileDescriptor.out), true, UTF_8);
  private static final String LETTERS = "abcdefghijkmnpqrstuvwxyz23456789";
  private static final int PASSWORD_LENGTH = 14;
  private static final SecureRandom RANDOM = new SecureRandom();

  private Seed() {}

  public static void main(String[] arguments) {
    Options options = Options.parse(arguments);
    URI server = URI.create(options.get("url", "http://localhost:8080"));
    int messages = options.number("messages", 5_000);
    SampleData sample = new SampleData(server, messages, step -> OUT.println("  " + step));
    try {
      run(sample, server, options.get("password", ""));
    } catch (UncheckedIOException e) {
      fail(
          "No server answers at "
              + server
              + ". Start one with `./im run`, or name another: --url=…");
    } catch (SampleData.Unavailable | SampleData.AlreadyThere e) {
      fail(String.valueOf(e.getMessage()));
    }
  }

  private static void run(SampleData sample, URI server, String password) {
    OUT.println("Filling " + server + " with sample data:");
    if (!password.isEmpty()) {
      print(sample.fill(() -> password));
      return;
    }
    try {
      print(sample.fill(Seed::newPassword));
    } catch (SampleData.AlreadyThere e) {
      OUT.println("Nothing to do: " + e.getMessage());
      OUT.println("The sample data was made before, and its passwords were shown then.");
    }
  }

  private static void print(Map<String, String> passwords) {
    OUT.println("Log in as one of these. The passwords are shown only now:");
    for (Person person : Person.all()) {
      String password = passwords.getOrDefault(person.username(), "");
      OUT.printf("  %-14s  %s  %s%n", person.username(), password, person.displayName());
    }
  }

  private static String newPassword() {
    StringBuilder password = new StringBuilder();
    for (int i = 0; i < PASSWORD_LENGTH; i++) {
      password.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
    }
    return password.toString();
  }

  private static void fail(String message) {
    System.err.println(message);
    System.exit(1);
  }
}
