package im.messaging.http;

import im.platform.error.Refusal;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;

/** Waits, on the request's virtual thread, for what the log gives. */
final class Awaited {

  private Awaited() {}

  /** The stage's value; what refused it is thrown as it is. */
  static <T> T get(CompletionStage<T> stage) {
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
