package im.gateway.connection;

import im.bus.Node;
import im.gateway.GatewayProperties;
import im.platform.id.ConnectionId;
import im.platform.limit.LimitName;
import im.platform.limit.Limits;
import io.netty.channel.Channel;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.stereotype.Component;

/** Makes the connection of each socket that was taken over. Thread-safe. */
@Component
public class Connections {

  private static final int PARALLEL_READS = 8;

  private final Node node;
  private final ConnectionRegistry registry;
  private final LoopWriters writers;
  private final ConnectionSettings settings;
  private final AtomicLong numbers = new AtomicLong();

  Connections(
      Node node,
      ConnectionRegistry registry,
      LoopWriters writers,
      GatewayProperties properties,
      Limits limits) {
    this.node = node;
    this.registry = registry;
    this.writers = writers;
    this.settings =
        new ConnectionSettings(
            properties.mailboxFrames(),
            PARALLEL_READS,
            properties.outboundFrames(),
            properties.outboundBytes(),
            limits.of(LimitName.FRAME),
            virtualThreads());
  }

  private static Executor virtualThreads() {
    return Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("frame-", 0).factory());
  }

  /** A new connection, not yet bound to anybody. */
  public Connection open(Channel channel, String address) {
    ConnectionId id = new ConnectionId(node.id().value(), numbers.incrementAndGet());
    Connection connection =
        new Connection(id, channel, address, writers.of(channel.eventLoop()), settings);
    registry.opened(connection);
    return connection;
  }
}
