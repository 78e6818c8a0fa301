package im.storage;

import static im.storage.tables.Tables.STORE_FACT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import im.testkit.TestServer;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;

class DatabaseTests {

  private final Database database = TestServer.shared().bean(Database.class);
  private final String one = newFact();
  private final String other = newFact();

  private String newFact() {
    String name = UUID.randomUUID().toString();
    database.execute(
        sql ->
            sql.insertInto(STORE_FACT)
                .set(STORE_FACT.NAME, name)
                .set(STORE_FACT.FACT, "")
                .execute());
    return name;
  }

  private static void append(DSLContext sql, String name, String text) {
    sql.update(STORE_FACT)
        .set(STORE_FACT.FACT, STORE_FACT.FACT.concat(text))
        .where(STORE_FACT.NAME.eq(name))
        .execute();
  }

  private String read(String name) {
    return database.read(
        sql ->
            sql.select(STORE_FACT.FACT)
                .from(STORE_FACT)
                .where(STORE_FACT.NAME.eq(name))
                .fetchSingle(STORE_FACT.FACT));
  }

  /** Each waits, once, for the other to hold its first row: on MariaDB one of them is refused. */
  @Test
  void writesThatStandInEachOthersWayBothSucceed() throws Exception {
    CyclicBarrier bothHoldOne = new CyclicBarrier(2);
    AtomicInteger told = new AtomicInteger();
    try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
      List<Callable<Boolean>> tasks =
          Stream.of(List.of(one, other), List.of(other, one))
              .<Callable<Boolean>>map(rows -> () -> crossing(rows, bothHoldOne, told))
              .toList();
      for (Future<Boolean> done : threads.invokeAll(tasks)) {
        assertThat(done.get()).isTrue();
      }
    }
    assertThat(read(one)).isEqualTo("xx");
    assertThat(read(other)).isEqualTo("xx");
    assertThat(told).as("what follows a commit, once for each").hasValue(2);
  }

  private boolean crossing(List<String> rows, CyclicBarrier barrier, AtomicInteger told) {
    return database.write(
        sql -> {
          append(sql, rows.getFirst(), "x");
          awaitAtMost(barrier);
          append(sql, rows.getLast(), "x");
          Database.afterCommit(told::incrementAndGet);
          return true;
        });
  }

  /** On SQLite the other cannot come: it has one writer. */
  private static void awaitAtMost(CyclicBarrier barrier) {
    try {
      barrier.await(200, TimeUnit.MILLISECONDS);
    } catch (TimeoutException | BrokenBarrierException e) {
      // goes on alone
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void aWriteThatThrowsChangesNothing() {
    assertThatThrownBy(
            () ->
                database.execute(
                    sql -> {
                      append(sql, one, "x");
                      throw new IllegalStateException("planned by the test");
                    }))
        .hasMessage("planned by the test");
    assertThat(read(one)).isEmpty();
  }

  @Test
  void aWriteWithinAWriteJoinsIt() {
    assertThatThrownBy(
            () ->
                database.execute(
                    outer -> {
                      database.execute(inner -> append(inner, one, "x"));
                      assertThat(read(one)).isEqualTo("x");
                      throw new IllegalStateException("planned by the test");
                    }))
        .hasMessage("planned by the test");
    assertThat(read(one)).isEmpty();
  }
}
