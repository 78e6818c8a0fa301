/**
 * From a commit to the sockets: the {@link im.gateway.delivery.Delivery} port that features call,
 * and what stands behind it.
 */
@NamedInterface("delivery")
@NullMarked
package im.gateway.delivery;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
