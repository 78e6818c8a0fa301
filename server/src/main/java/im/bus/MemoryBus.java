package im.bus;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * The bus of a single node: a bounded queue and the one thread that empties it. Full, it drops what
 * comes, as any bus may; the link sequence shows the gap.
 */
@Component
class MemoryBus implements DeliveryBus, SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(MemoryBus.class);
  private static final int CAPACITY = 16_384;

  private record Sent(long linkSequence, Publication publication) {}

  private final BlockingQueue<Sent> queue = new ArrayBlockingQueue<>(CAPACITY);
  private final Node node;
  private long linkSequence;
  private volatile @Nullable Receiver receiver;
  private volatile @Nullable Thread carrier;

  MemoryBus(Node node) {
    this.node = node;
  }

  @Override
  public synchronized void publish(NodeId target, Publication publication) {
    if (target.equals(node.id())) {
      queue.offer(new Sent(++linkSequence, publication));
    }
  }

  @Override
  public void subscribe(Receiver receiver) {
    this.receiver = receiver;
  }

  private void carry() {
    try {
      while (true) {
        hand(queue.take());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void hand(Sent sent) {
    Receiver to = receiver;
    if (to == null) {
      return;
    }
    try {
      to.receive(node.id(), sent.linkSequence(), sent.publication());
    } catch (RuntimeException e) {
      log.error("a publication was not delivered", e);
    }
  }

  @Override
  public void start() {
    carrier = Thread.ofPlatform().name("bus-memory").daemon().start(this::carry);
  }

  @Override
  public void stop() {
    Thread running = carrier;
    if (running != null) {
      running.interrupt();
      carrier = null;
    }
  }

  /** Starts before and stops after everything that publishes. */
  @Override
  public int getPhase() {
    return 0;
  }

  @Override
  public boolean isRunning() {
    return carrier != null;
  }
}
