package im.bench.load;

/** Takes what the server sends, on the connection's event loop. */
interface FrameSink {

  /** An answer; {@code error} is its code, empty where it is none. */
  void answer(long id, String error);

  /** A pushed message, by the number at the end of its client id. */
  void message(long number);

  /** The connection ended. */
  void closed();
}
