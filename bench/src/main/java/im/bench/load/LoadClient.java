package im.bench.load;

import io.netty.bootstrap.Bootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoop;
import io.netty.channel.IoHandlerFactory;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.epoll.Epoll;
import io.netty.channel.epoll.EpollIoHandler;
import io.netty.channel.epoll.EpollSocketChannel;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.util.ResourceLeakDetector;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** The event loop of the load, and connections on it. */
final class LoadClient implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Duration POLL = Duration.ofMillis(10);

  private final MultiThreadIoEventLoopGroup loop = new MultiThreadIoEventLoopGroup(1, io());

  static {
    ResourceLeakDetector.setLevel(ResourceLeakDetector.Level.DISABLED);
  }

  private static IoHandlerFactory io() {
    return Epoll.isAvailable() ? EpollIoHandler.newFactory() : NioIoHandler.newFactory();
  }

  /** Connects and authenticates by header; done once the server has said that it is ready. */
  CompletableFuture<Channel> connect(URI server, String token, FrameSink sink) {
    CompletableFuture<Channel> ready = new CompletableFuture<>();
    new Bootstrap()
        .group(loop)
        .channel(Epoll.isAvailable() ? EpollSocketChannel.class : NioSocketChannel.class)
        .option(ChannelOption.TCP_NODELAY, true)
        .handler(new LoadHandler(ClientFrames.upgrade(server, token), sink, ready))
        .connect(server.getHost(), server.getPort())
        .addListener(
            connected -> {
              if (!connected.isSuccess()) {
                ready.completeExceptionally(connected.cause());
              }
            });
    return ready;
  }

  EventLoop loop() {
    return loop.next();
  }

  /** Does something on the loop and waits for it. */
  <T> T onLoop(Callable<T> task) {
    return loop().submit(task).syncUninterruptibly().getNow();
  }

  /**
   * Looks on the loop, again and again, until nothing is under way any more.
   *
   * @throws IllegalStateException after a minute
   */
  void awaitQuiet(Callable<Boolean> isQuiet) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!onLoop(isQuiet)) {
      if (System.nanoTime() > deadline) {
        throw new IllegalStateException("an ack or a push is missing");
      }
      LockSupport.parkNanos(POLL.toNanos());
    }
  }

  @Override
  public void close() {
    loop.shutdownGracefully(0, 5, TimeUnit.SECONDS).awaitUninterruptibly();
  }
}
