package im.bench.load;

import io.netty.bootstrap.Bootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoop;
import io.netty.channel.IoHandlerFactory;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.epoll.Epoll;
import io.netty.channel.epoll.EpollIoHandler;
import io.netty.channel.epoll.EpollSocketChannel;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.handler.codec.http.HttpClientCodec;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.websocketx.WebSocketClientProtocolHandler;
import java.net.URI;
import java.util.concurrent.CompletableFuture;

/** The event loops of the load, and connections on them. */
final class LoadClient implements AutoCloseable {

  private static final int MAX_HANDSHAKE = 8_192;

  private final MultiThreadIoEventLoopGroup loops;

  LoadClient(int threads) {
    this.loops = new MultiThreadIoEventLoopGroup(threads, io());
  }

  private static IoHandlerFactory io() {
    return Epoll.isAvailable() ? EpollIoHandler.newFactory() : NioIoHandler.newFactory();
  }

  EventLoop loop() {
    return loops.next();
  }

  /** Connects and authenticates by header; done once the server has said that it is ready. */
  CompletableFuture<Channel> connect(EventLoop loop, URI server, String token, FrameSink sink) {
    CompletableFuture<Channel> ready = new CompletableFuture<>();
    Class<? extends Channel> type =
        Epoll.isAvailable() ? EpollSocketChannel.class : NioSocketChannel.class;
    new Bootstrap()
        .group(loop)
        .channel(type)
        .option(ChannelOption.TCP_NODELAY, true)
        .handler(pipeline(server, token, new LoadHandler(sink, ready)))
        .connect(server.getHost(), server.getPort())
        .addListener(
            connected -> {
              if (!connected.isSuccess()) {
                ready.completeExceptionally(connected.cause());
              }
            });
    return ready;
  }

  private static ChannelInitializer<SocketChannel> pipeline(
      URI server, String token, LoadHandler handler) {
    return new ChannelInitializer<>() {
      @Override
      protected void initChannel(SocketChannel channel) {
        channel
            .pipeline()
            .addLast(new HttpClientCodec())
            .addLast(new HttpObjectAggregator(MAX_HANDSHAKE))
            .addLast(new WebSocketClientProtocolHandler(Handshakes.config(server, token)))
            .addLast(handler);
      }
    };
  }

  @Override
  public void close() {
    loops.shutdownGracefully().awaitUninterruptibly();
  }
}
