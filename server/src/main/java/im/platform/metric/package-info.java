/** Metrics for Prometheus, on an address of their own that the public never reaches. */
@NullMarked
package im.platform.metric;

import org.jspecify.annotations.NullMarked;
