package im.testkit;

/** The connection ended before the answer came: whether the request took effect is unknown. */
public final class ConnectionLost extends RuntimeException {

  private final int closeCode;

  ConnectionLost(int closeCode) {
    super("the connection ended with " + closeCode);
    this.closeCode = closeCode;
  }

  public int closeCode() {
    return closeCode;
  }
}
