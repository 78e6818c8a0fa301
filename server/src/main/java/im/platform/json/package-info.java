/**
 * How everything that goes over the wire becomes JSON and back: strict about types, clean texts,
 * times in milliseconds.
 */
@NullMarked
package im.platform.json;

import org.jspecify.annotations.NullMarked;
