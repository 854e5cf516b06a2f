/**
 * How good forecasts of popularity are. Films come in, those before a day are learned from and
 * those after it asked about; a report goes out, beside the figures of another library where they
 * are given. Called by the command line.
 */
@NullMarked
package dev.marquee.bench.popularity;

import org.jspecify.annotations.NullMarked;
