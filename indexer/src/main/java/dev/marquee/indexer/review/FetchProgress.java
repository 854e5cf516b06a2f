package dev.marquee.indexer.review;

/**
 * How far a fetch of pages is.
 *
 * @param address the one whose page is asked for now
 * @param done how many of the given addresses were gone through
 * @param total how many were given
 */
public record FetchProgress(String address, int done, int total) {}
