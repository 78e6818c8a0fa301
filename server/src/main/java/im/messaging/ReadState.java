package im.messaging;

/**
 * How far an account has read a conversation.
 *
 * @param unread messages by others behind {@code readSeq} that count
 */
public record ReadState(long readSeq, long unread) {}
