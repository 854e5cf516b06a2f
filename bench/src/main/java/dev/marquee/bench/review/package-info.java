/**
 * How fast reviews are taken in and judged, and how fast the pages of films are answered meanwhile.
 * Takes real reviews, whose sentences are mixed to as many new ones as are wanted, and the address
 * of a server. Called by the measuring commands.
 */
@NullMarked
package dev.marquee.bench.review;

import org.jspecify.annotations.NullMarked;
