package im.messaging;

/**
 * The contract's unread count, from three counts that are kept: whatever the length of the history,
 * it costs a subtraction. Not itself stored, so it cannot drift from the messages.
 */
public final class Unread {

  private Unread() {}

  /**
   * The count.
   *
   * @param counted messages of the conversation that count: all but system messages
   * @param ownCounted those that the member sent
   * @param readCounted those by others at or below what the member has read, or below his floor
   */
  public static long of(long counted, long ownCounted, long readCounted) {
    return counted - ownCounted - readCounted;
  }
}
