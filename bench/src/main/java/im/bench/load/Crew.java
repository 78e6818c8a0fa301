package im.bench.load;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Does the same many times, several at once: how users are set up. */
public final class Crew {

  private static final int THREADS = 4;

  private Crew() {}

  /** Runs a task so many times and gives what came of each. */
  public static <T> List<T> repeat(int count, Callable<T> task) {
    try (ExecutorService setup = Executors.newFixedThreadPool(THREADS)) {
      List<T> ready = new ArrayList<>();
      for (Future<T> done : setup.invokeAll(Collections.nCopies(count, task))) {
        ready.add(done.get());
      }
      return ready;
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException("the users could not be set up", e);
    }
  }
}
