package im.bench.load;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Many connections of many users who wait for news. */
public final class Crowd implements AutoCloseable {

  /** Handshakes under way at once. */
  private static final int AT_ONCE = 32;

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final LoadClient client = new LoadClient();
  private final List<Onlooker> onlookers = new ArrayList<>();

  /**
   * Connects users, each of whom asks for what a client that starts asks for; done when all have
   * their answers.
   */
  public void connect(URI server, List<Watch> users) {
    for (int i = 0; i < users.size(); i += AT_ONCE) {
      List<CompletableFuture<Void>> connecting =
          users.subList(i, Math.min(users.size(), i + AT_ONCE)).stream()
              .map(user -> connect(server, user))
              .toList();
      CompletableFuture.allOf(connecting.toArray(CompletableFuture<?>[]::new))
          .orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS)
          .join();
    }
  }

  private CompletableFuture<Void> connect(URI server, Watch user) {
    Onlooker onlooker = new Onlooker();
    onlookers.add(onlooker);
    return client
        .connect(server, user.token(), onlooker)
        .thenCompose(channel -> onlooker.begin(channel, user.watched()));
  }

  /** Lets every so many-th of them ping once a second from now on. */
  public void ping(int every) {
    for (int i = 0; i < onlookers.size(); i += every) {
      onlookers.get(i).ping();
    }
  }

  /** How many are connected. */
  public long size() {
    return onlookers.stream().filter(Onlooker::isOpen).count();
  }

  @Override
  public void close() {
    client.close();
  }
}
