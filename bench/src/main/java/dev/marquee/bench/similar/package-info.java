/**
 * How sensible recommendations are. Takes an open index; asks it for films like some well-known
 * ones, and looks how many of the neighbours that were picked by hand are among the first. Gives a
 * {@link dev.marquee.bench.similar.NeighbourReport}.
 */
@NullMarked
package dev.marquee.bench.similar;

import org.jspecify.annotations.NullMarked;
