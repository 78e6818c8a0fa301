/**
 * The Redis that the nodes of a cluster share. Everything in it can be wiped at any time: what
 * stands there is a hint, a lease or a copy, never the truth.
 */
@NullMarked
package im.platform.redis;

import org.jspecify.annotations.NullMarked;
