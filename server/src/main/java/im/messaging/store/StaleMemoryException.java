package im.messaging.store;

/** A conversation was not as the log writer had left it: the batch is rolled back and run again. */
final class StaleMemoryException extends RuntimeException {

  private static final long serialVersionUID = 1;

  StaleMemoryException() {
    super("another node has written to the conversation", null, false, false);
  }
}
