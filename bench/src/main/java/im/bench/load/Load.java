package im.bench.load;

/** Load on one server, run after run. */
public interface Load extends AutoCloseable {

  /**
   * Puts the server under load for the plan's time, measures, and waits until all that was sent has
   * arrived.
   *
   * @param edge told when the measured time begins, and when it ends
   * @throws IllegalStateException where a send was refused, a connection broke or a push is missing
   */
  TalkResult run(TalkPlan plan, Runnable edge);

  @Override
  void close();
}
