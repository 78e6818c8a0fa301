package im.messaging;

/**
 * How an account stands in a conversation it is a member of.
 *
 * @param mayWrite false while a block or a removed contact closes a direct conversation
 * @param floorSeq nothing at or below it is shown to this member
 */
public record Standing(boolean mayWrite, long floorSeq, boolean group) {}
