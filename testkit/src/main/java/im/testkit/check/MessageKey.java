package im.testkit.check;

/** What names a message before it has a seq. */
public record MessageKey(String conversation, String sender, String clientId) {}
