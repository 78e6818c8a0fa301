package im.bench.load;

import java.util.List;

/**
 * A user who watches others.
 *
 * @param token the access token
 * @param watched the ids of those whose presence it is told of
 */
public record Watch(String token, List<String> watched) {}
