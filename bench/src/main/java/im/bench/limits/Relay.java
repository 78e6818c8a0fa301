package im.bench.limits;

import static java.nio.charset.StandardCharsets.UTF_8;

import im.bench.Options;
import im.bench.load.Turn;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.EventLoop;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.epoll.EpollIoHandler;
import io.netty.channel.epoll.EpollServerSocketChannel;
import io.netty.channel.socket.SocketChannel;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.handler.codec.http.websocketx.WebSocketDecoderConfig;
import io.netty.handler.codec.http.websocketx.WebSocketServerProtocolConfig;
import io.netty.handler.codec.http.websocketx.WebSocketServerProtocolHandler;
import io.netty.util.ResourceLeakDetector;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A server for pairs of users: who says {@code Bearer N} is N, and what N sends is passed to N^1,
 * or, with {@code --everybody=true}, to all others. Everything runs on one event loop; what a turn
 * of it wrote is flushed at the turn's end. Started by {@code --server.port=PORT}; with {@code
 * --store=jdbc:…} acks and pushes follow the commit.
 */
public final class Relay {

  private static final byte[] READY =
      ("{\"ev\":\"session.ready\",\"d\":{\"epoch\":\"" + "0".repeat(200) + "\"}}").getBytes(UTF_8);
  private static final long VERSION_7 = 0x7000L;
  private static final int MOST_USERS = 1 << 16;
  private static final WebSocketServerProtocolConfig WEB_SOCKET =
      WebSocketServerProtocolConfig.newBuilder()
          .websocketPath("/ws")
          .decoderConfig(WebSocketDecoderConfig.newBuilder().withUTF8Validator(false).build())
          .build();
  private static final int MAX_REQUEST = 8_192;

  private final EventLoop loop;
  private final boolean everybody;
  private final List<GroupCommit> writers = new ArrayList<>();
  private final @Nullable RelaySocket[] sockets = new RelaySocket[MOST_USERS];
  private final long[] seqs = new long[MOST_USERS / 2];
  private final Frame frame = new Frame();
  private int users;
  final Turn turn;

  Relay(EventLoop loop, boolean everybody, String store, int writers) throws SQLException {
    this.loop = loop;
    this.everybody = everybody;
    this.turn = new Turn(loop);
    if (!store.isEmpty()) {
      for (int i = 0; i < writers; i++) {
        this.writers.add(new GroupCommit(this, new MessageTable(store)));
      }
    }
  }

  public static void main(String... arguments) throws SQLException {
    ResourceLeakDetector.setLevel(ResourceLeakDetector.Level.DISABLED);
    Options options = Options.parse(arguments);
    var loops = new MultiThreadIoEventLoopGroup(1, EpollIoHandler.newFactory());
    Relay relay =
        new Relay(
            loops.next(),
            Boolean.parseBoolean(options.get("everybody", "false")),
            options.get("store", ""),
            options.number("writers", 1));
    relay.writers.forEach(Thread::start);
    new ServerBootstrap()
        .group(loops)
        .channel(EpollServerSocketChannel.class)
        .childHandler(
            new ChannelInitializer<SocketChannel>() {
              @Override
              protected void initChannel(SocketChannel channel) {
                channel
                    .pipeline()
                    .addLast(new HttpServerCodec(), new HttpObjectAggregator(MAX_REQUEST))
                    .addLast(new WebSocketServerProtocolHandler(WEB_SOCKET))
                    .addLast(new RelaySocket(relay));
              }
            })
        .bind("127.0.0.1", options.number("server.port", 8080))
        .syncUninterruptibly();
  }

  /** The id of a user or of a pair's conversation. */
  public static UUID id(int number) {
    return new UUID(VERSION_7, number);
  }

  void join(RelaySocket socket) {
    sockets[socket.user] = socket;
    users = Math.max(users, socket.user + 1);
    socket.write(frame.begin(READY));
  }

  /** A message came: it is passed on, or first given to its conversation's writer. */
  void take(RelaySocket from, ByteBuf content) {
    int pair = everybody ? 0 : from.user / 2;
    Send send = new Send(from, content, ++seqs[pair], System.currentTimeMillis());
    if (writers.isEmpty()) {
      pass(send);
    } else {
      writers.get(pair % writers.size()).take(send);
    }
  }

  /** Passes on what a writer has stored. */
  void passAll(List<Send> sends) {
    loop.execute(() -> sends.forEach(this::pass));
  }

  private void pass(Send send) {
    send.from.write(send.ack(frame));
    send.push(frame);
    if (everybody) {
      for (int user = 0; user < users; user++) {
        pass(send, user);
      }
    } else {
      pass(send, send.from.user ^ 1);
    }
  }

  private void pass(Send send, int user) {
    RelaySocket socket = sockets[user];
    if (socket != null && socket != send.from) {
      socket.write(frame);
    }
  }
}
