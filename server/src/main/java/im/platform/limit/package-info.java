/** Rate limits behind a port: how often an address, an account or a connection may do something. */
@NullMarked
package im.platform.limit;

import org.jspecify.annotations.NullMarked;
