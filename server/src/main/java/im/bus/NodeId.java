package im.bus;

/** Names one running node: drawn at its start, so a restarted node is another one. */
public record NodeId(long value) {}
