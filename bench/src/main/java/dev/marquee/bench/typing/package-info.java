/**
 * How people mistype. Takes titles and names as they are written, gives what a hurried person types
 * instead. The evaluation of the search and the load client ask with it; the same seed always gives
 * the same mistakes.
 */
@NullMarked
package dev.marquee.bench.typing;

import org.jspecify.annotations.NullMarked;
