/**
 * What the server can do, measured on real sockets from outside: {@link im.bench.Bench} runs one
 * measurement by name and writes its report; {@code Seed} fills a running server with sample data.
 * The load itself is made in {@code im.bench.load}.
 */
@NullMarked
package im.bench;

import org.jspecify.annotations.NullMarked;
