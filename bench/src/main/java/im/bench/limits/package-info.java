/**
 * The yardsticks: {@link im.bench.limits.Relay} passes the product's frames between two users and
 * does nothing else, or first commits them to the product's message table. Plain and as fast as we
 * know how; what the product takes longer for is the price of its rules.
 */
@NullMarked
package im.bench.limits;

import org.jspecify.annotations.NullMarked;
