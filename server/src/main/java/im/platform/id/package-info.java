/** The identities that cross module borders, each a type of its own. */
@NullMarked
package im.platform.id;

import org.jspecify.annotations.NullMarked;
