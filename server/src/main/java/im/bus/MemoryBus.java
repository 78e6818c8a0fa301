package im.bus;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * The bus of a single node: a bounded queue and the one thread that empties it. Full, it drops what
 * comes, as any bus may; the link sequence shows the gap. Stopped, it hands over what it has.
 */
@Component
class MemoryBus implements DeliveryBus, SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(MemoryBus.class);
  private static final int CAPACITY = 16_384;

  private static final long STOP_LOOK_MILLIS = 100;

  private final BlockingQueue<Arrival> queue = new ArrayBlockingQueue<>(CAPACITY);
  private final Node node;
  private long linkSequence;
  private volatile @Nullable Receiver receiver;
  private volatile @Nullable Thread carrier;
  private volatile boolean stopping;

  MemoryBus(Node node) {
    this.node = node;
  }

  @Override
  public void publish(NodeId target, Publication publication) {
    if (target.equals(node.id())) {
      publishHere(publication, () -> {});
    }
  }

  @Override
  public void publishHere(Publication publication, Runnable first) {
    if (!isQueued(publication, first)) {
      first.run();
    }
  }

  private synchronized boolean isQueued(Publication publication, Runnable first) {
    return queue.offer(new Arrival(node.id(), ++linkSequence, publication, first));
  }

  @Override
  public void subscribe(Receiver receiver) {
    this.receiver = receiver;
  }

  private void carry() {
    try {
      while (!stopping || !queue.isEmpty()) {
        Arrival next = queue.poll(STOP_LOOK_MILLIS, TimeUnit.MILLISECONDS);
        if (next != null) {
          hand(next);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void hand(Arrival arrival) {
    Receiver to = receiver;
    if (to == null) {
      arrival.first().run();
      return;
    }
    try {
      to.receive(arrival);
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
    carrier = null;
    stopping = true;
    if (running != null) {
      join(running);
    }
  }

  private static void join(Thread running) {
    try {
      running.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
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
