package im.bench.load;

import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A connected user who watches others and writes nothing. */
final class Onlooker implements FrameSink {

  private static final int SUBSCRIBE = 1;
  private static final int SYNC = 2;
  private static final int PING = 3;

  private final CompletableFuture<Void> begun = new CompletableFuture<>();
  private @Nullable Channel channel;

  /** Subscribes and asks for the user's conversations; done with the last answer. */
  CompletableFuture<Void> begin(Channel own, List<String> watched) {
    channel = own;
    String ids = String.join("\",\"", watched);
    write(
        "{\"id\":%d,\"op\":\"presence.subscribe\",\"d\":{\"userIds\":[\"%s\"]}}"
            .formatted(SUBSCRIBE, ids));
    write("{\"id\":%d,\"op\":\"sync\",\"d\":{}}".formatted(SYNC));
    return begun;
  }

  private void write(String frame) {
    Channel own = Objects.requireNonNull(channel);
    ByteBuf out = own.alloc().buffer();
    ClientFrames.putText(out, frame);
    var _ = own.writeAndFlush(out);
  }

  @Override
  public void answer(long id, String error) {
    if (!error.isEmpty()) {
      begun.completeExceptionally(new IllegalStateException("refused: " + error));
    } else if (id == SYNC) {
      begun.complete(null);
    }
  }

  @Override
  public void message(long number) {}

  @Override
  public void closed() {
    begun.completeExceptionally(new IllegalStateException("closed"));
  }

  /** Pings once a second from now on. */
  void ping() {
    var _ =
        Objects.requireNonNull(channel)
            .eventLoop()
            .scheduleAtFixedRate(
                () -> write("{\"id\":%d,\"op\":\"ping\",\"d\":{}}".formatted(PING)),
                0,
                1,
                TimeUnit.SECONDS);
  }

  boolean isOpen() {
    return Objects.requireNonNull(channel).isActive();
  }
}
