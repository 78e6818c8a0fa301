/**
 * Files that the server carries within itself: the web client, the API document and its viewer. The
 * Vite build of {@code web/} is packed into the jar under {@code client/}.
 */
@NullMarked
package im.web.client;

import org.jspecify.annotations.NullMarked;
