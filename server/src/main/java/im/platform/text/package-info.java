/** Text that comes from outside: its rules, and fields that may be absent, null or there. */
@NullMarked
package im.platform.text;

import org.jspecify.annotations.NullMarked;
