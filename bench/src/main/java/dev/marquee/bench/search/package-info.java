/**
 * How good the search is. Takes a {@link dev.marquee.store.MovieIndex} and a seed, walks its films,
 * types their titles and the names of their people in many wrong ways, asks, and counts how often
 * the answer holds what was meant. Gives a {@link dev.marquee.bench.search.SearchReport}. The judge
 * reads titles in its own way and shares no code with the search it judges.
 */
@NullMarked
package dev.marquee.bench.search;

import org.jspecify.annotations.NullMarked;
