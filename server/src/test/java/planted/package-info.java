/**
 * Servers with a bug put in on purpose, to see the fault tests fail. Outside the server's package,
 * so that no other test's component scan finds them.
 */
@NullMarked
package planted;

import org.jspecify.annotations.NullMarked;
