package im.messaging.store;

/**
 * What is known of a message that was stored under a client id.
 *
 * @param firstVersion the version that its sending took
 */
public record StoredSend(long seq, long firstVersion, long sentAtMillis, Fingerprint fingerprint) {}
