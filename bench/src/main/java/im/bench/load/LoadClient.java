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
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** The event loop of the load, and connections on it. */
final class LoadClient implements AutoCloseable {

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

  @Override
  public void close() {
    loop.shutdownGracefully(0, 5, TimeUnit.SECONDS).awaitUninterruptibly();
  }
}
