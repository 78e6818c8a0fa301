package im.storage;

import static org.assertj.core.api.Assertions.assertThat;

import im.testkit.MariaDbServer;
import im.testkit.TestServer;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LostConnectionTests {

  private static final int READERS = 4;

  /**
   * The pool gives out a connection that was used a moment ago unasked. One read after a restart of
   * the database met a broken one, then a second, and failed.
   */
  @Test
  void aReadPassesThoughEveryPooledConnectionIsBroken(@TempDir Path dir) throws Exception {
    try (MariaDbServer mariadb = MariaDbServer.start(dir);
        TestServer server =
            TestServer.start(
                "im.storage.url=" + mariadb.newDatabase(), "im.storage.readers=" + READERS)) {
      Database database = server.bean(Database.class);

      List<Long> connections = useAllAtOnce(database);
      connections.forEach(id -> mariadb.execute("KILL CONNECTION " + id));

      int one = database.read(sql -> sql.selectOne().fetchSingle().value1());
      assertThat(one).isOne();
    }
  }

  /** The ids that the database gives to the pool's connections. */
  private static List<Long> useAllAtOnce(Database database) throws Exception {
    CyclicBarrier allHoldOne = new CyclicBarrier(READERS);
    Callable<Long> read =
        () ->
            database.read(
                sql -> {
                  await(allHoldOne);
                  return sql.fetchSingle("SELECT CONNECTION_ID()").get(0, Long.class);
                });
    try (ExecutorService threads = Executors.newFixedThreadPool(READERS)) {
      return threads.invokeAll(Collections.nCopies(READERS, read)).stream()
          .map(Future::resultNow)
          .toList();
    }
  }

  private static void await(CyclicBarrier barrier) {
    try {
      barrier.await();
    } catch (InterruptedException | BrokenBarrierException e) {
      throw new IllegalStateException(e);
    }
  }
}
