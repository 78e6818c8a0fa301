/**
 * The wire contract as a user of it would write it down: {@link im.testkit.TestClient} over REST,
 * {@link im.testkit.TestSocket} over the WebSocket, {@link im.testkit.ServerProcess} for a real
 * server to kill, {@code im.testkit.check} for what must hold afterwards. Knows nothing of the
 * server's code. {@code TestServer}, which does, is in the server's tests under this same package.
 */
@NullMarked
package im.testkit;

import org.jspecify.annotations.NullMarked;
