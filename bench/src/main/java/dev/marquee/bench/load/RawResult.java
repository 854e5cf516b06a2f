package dev.marquee.bench.load;

/**
 * How a cluster bore the requests that Marquee sends it, sent without Marquee.
 *
 * @param requestsEach sent to the cluster for one request to Marquee, in the mean
 * @param load a request being all those that one to Marquee takes
 */
public record RawResult(double requestsEach, LoadResult load) {}
