/**
 * How fast a running server answers, how soon it stands and how much memory it takes. Takes an
 * address, a process number and the films the server has; sends requests at a fixed rate whether or
 * not earlier ones were answered, and counts each from the moment it was due, so that a server that
 * stalls cannot hide it. Where the films are in a cluster, it also learns what the server asks of
 * that, and asks the cluster the same without the server. Gives a {@link
 * dev.marquee.bench.load.BenchReport}.
 */
@NullMarked
package dev.marquee.bench.load;

import org.jspecify.annotations.NullMarked;
