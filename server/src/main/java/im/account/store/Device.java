package im.account.store;

import org.jspecify.annotations.Nullable;

/** What a client says it runs on; for people to recognize their sessions by. */
public record Device(@Nullable String name, @Nullable String platform) {}
