package im.account.login;

import org.jspecify.annotations.Nullable;

/**
 * Where a request comes from.
 *
 * @param address the real address, proxies seen through
 * @param userAgent what the client calls itself; cut to 255 characters
 */
public record Client(String address, @Nullable String userAgent) {}
