package im.gateway.frame;

/** The payload of operations that take none. */
public record Empty() {}
