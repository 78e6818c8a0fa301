package im.bench.load;

import io.netty.channel.Channel;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * The connected members of one group. They send in turn; the next message leaves when one that is
 * outstanding has reached every one of them.
 */
public final class Gathering implements Load {

  /** Handshakes under way at once. */
  private static final int AT_ONCE = 32;

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final LoadClient client = new LoadClient();
  private final Rally rally;

  private Gathering(String conversation, int textBytes) {
    this.rally = new Rally(new SendFrame(conversation, textBytes));
  }

  /** Connects members by their access tokens; until the first run they are silent. */
  public static Gathering connect(
      URI server, List<String> tokens, String conversation, int textBytes) {
    Gathering gathering = new Gathering(conversation, textBytes);
    for (int i = 0; i < tokens.size(); i += AT_ONCE) {
      gathering.connect(server, tokens.subList(i, Math.min(tokens.size(), i + AT_ONCE)));
    }
    return gathering;
  }

  private void connect(URI server, List<String> tokens) {
    Turn turn = new Turn(client.loop());
    List<CompletableFuture<Void>> connecting = new ArrayList<>();
    for (String token : tokens) {
      Attendee attendee = new Attendee(rally);
      rally.join(attendee);
      connecting.add(
          client
              .connect(server, token, attendee)
              .thenAccept(channel -> attendee.speakBy(outgoing(turn, channel))));
    }
    CompletableFuture.allOf(connecting.toArray(CompletableFuture<?>[]::new))
        .orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS)
        .join();
  }

  private static Outgoing outgoing(Turn turn, Channel channel) {
    return new Outgoing(turn, channel.pipeline().firstContext());
  }

  @Override
  public TalkResult run(TalkPlan plan, Runnable edge) {
    Run run = new Run(Long.MAX_VALUE);
    client.onLoop(() -> rally.start(run, plan.window()));
    Duration elapsed = run.measure(plan, edge);
    client.awaitQuiet(rally::isQuiet);
    return new TalkResult(run.acks(), run.receipts(), elapsed);
  }

  @Override
  public void close() {
    client.close();
  }
}
