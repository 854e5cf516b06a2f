/**
 * How well films of several sources are merged. Takes public tables whose films a key file numbers;
 * merges them with the numbers hidden, as an import does, and holds what comes out against the key
 * file, or against the people that a second source names. Gives a {@link
 * dev.marquee.bench.merge.MergeReport}. The command line calls this.
 */
@NullMarked
package dev.marquee.bench.merge;

import org.jspecify.annotations.NullMarked;
