package im.messaging;

import im.platform.error.Refusal;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;

/** Waits, on a virtual thread, for what the log gives. */
public final class Awaited {

  private Awaited() {}

  /** The stage's value; what refused it is thrown as it is. */
  public static <T> T get(CompletionStage<T> stage) {
    try {
      return stage.toCompletableFuture().join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof Refusal refusal) {
        throw refusal;
      }
      throw e;
    }
  }
}
