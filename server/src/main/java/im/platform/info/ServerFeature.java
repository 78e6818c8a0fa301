package im.platform.info;

/** Something this server can do, by the name that clients look for in {@code features}: a bean. */
public record ServerFeature(String name) {}
