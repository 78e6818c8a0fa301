package im.platform.info;

/**
 * One field of the public server info, such as {@code registration} or {@code maxFrameBytes}: a
 * bean of the module that knows it.
 *
 * @param value becomes JSON; the same for everybody
 */
public record ServerFact(String name, Object value) {}
