package im.messaging;

import im.platform.id.AccountId;

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

  /**
   * Of a direct conversation, the messages that count which a member sent: what the one did not
   * send, the other did.
   *
   * @param low the member with the smaller id
   * @param lowCounted those that he sent
   */
  public static long ownOfDirect(AccountId account, AccountId low, long lowCounted, long counted) {
    return account.equals(low) ? lowCounted : counted - lowCounted;
  }
}
