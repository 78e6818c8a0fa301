package im.bus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import im.bus.DeliveryBus.Arrival;
import im.platform.id.AccountId;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** What every delivery bus promises; each adapter runs it. */
abstract class DeliveryBusContract {

  /** The bus of one node, started, with nobody subscribed yet. */
  abstract DeliveryBus bus();

  /** That node. */
  abstract NodeId self();

  private final List<Arrival> arrived = new CopyOnWriteArrayList<>();

  private static Publication publication(int number) {
    byte[] data = Integer.toString(number).getBytes(StandardCharsets.US_ASCII);
    return new Publication.ToAccounts(
        List.of(new AccountId(new UUID(0, number))), Event.of("test", data), null);
  }

  private void subscribe() {
    bus().subscribe(arrived::add);
  }

  @Test
  void whatIsPublishedArrivesInOrderAndCounted() {
    subscribe();
    for (int i = 1; i <= 100; i++) {
      bus().publish(self(), publication(i));
    }
    await().until(() -> arrived.size() == 100);
    for (int i = 1; i <= 100; i++) {
      Arrival arrival = arrived.get(i - 1);
      assertThat(arrival.linkSequence()).isEqualTo(i);
      assertThat(arrival.from()).isEqualTo(self());
      assertThat(((Publication.ToAccounts) arrival.publication()).accounts())
          .containsExactly(new AccountId(new UUID(0, i)));
    }
  }

  @Test
  void aReceiverThatFailsLosesOnlyThatOne() {
    bus()
        .subscribe(
            arrival -> {
              if (arrival.linkSequence() == 1) {
                throw new IllegalStateException("planned by the test");
              }
              arrived.add(arrival);
            });
    bus().publish(self(), publication(1));
    bus().publish(self(), publication(2));
    await().until(() -> arrived.size() == 1);
    assertThat(arrived.getFirst().linkSequence()).isEqualTo(2);
  }

  @Test
  void publishingNeverWaitsAndALossShowsInTheSequence() {
    CountDownLatch held = new CountDownLatch(1);
    bus()
        .subscribe(
            arrival -> {
              awaitQuietly(held);
              arrived.add(arrival);
            });
    int many = 100_000;
    for (int i = 1; i <= many; i++) {
      bus().publish(self(), publication(i));
    }
    held.countDown();
    await().until(() -> !arrived.isEmpty());
    bus().publish(self(), publication(many + 1));
    await().until(() -> arrived.getLast().linkSequence() == many + 1);
    long gaps = 0;
    for (int i = 1; i < arrived.size(); i++) {
      long step = arrived.get(i).linkSequence() - arrived.get(i - 1).linkSequence();
      assertThat(step).isPositive();
      gaps += step - 1;
    }
    assertThat(arrived.size() + gaps).isEqualTo(many + 1);
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void whatRunsFirstRunsOnceWhetherItsPublicationArrivesOrIsDropped() {
    CountDownLatch held = new CountDownLatch(1);
    List<Integer> ran = Collections.synchronizedList(new ArrayList<>());
    bus()
        .subscribe(
            arrival -> {
              awaitQuietly(held);
              arrival.first().run();
              arrived.add(arrival);
            });
    int many = 20_000;
    for (int i = 1; i <= many; i++) {
      int number = i;
      bus().publishHere(publication(i), () -> ran.add(number));
    }
    assertThat(ran).isNotEmpty().doesNotContain(1);
    held.countDown();
    await().until(() -> ran.size() >= many);
    assertThat(ran).doesNotHaveDuplicates().hasSize(many);
    assertThat(arrived).hasSizeLessThan(many);
  }
}
