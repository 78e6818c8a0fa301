/**
 * What every HTTP request passes before it reaches a controller. Filters run on the event loop and
 * never block; each has its place in {@link im.web.filter.FilterOrder}.
 */
@NullMarked
package im.web.filter;

import org.jspecify.annotations.NullMarked;
