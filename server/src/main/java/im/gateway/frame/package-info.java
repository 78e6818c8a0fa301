/**
 * Frames: decoding, the registry of operations and the {@link im.gateway.frame.FrameHandler} port
 * that features implement.
 */
@NamedInterface("frame")
@NullMarked
package im.gateway.frame;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
