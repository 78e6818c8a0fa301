/**
 * Load on real sockets: many connections per thread, nothing blocking. {@link im.bench.load.Talk}
 * sets users up in pairs and lets them talk; {@link im.bench.load.Talker} is one of them.
 */
@NullMarked
package im.bench.load;

import org.jspecify.annotations.NullMarked;
