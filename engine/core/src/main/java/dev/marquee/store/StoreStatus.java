package dev.marquee.store;

/**
 * How a store is doing, for operators.
 *
 * @param engine a short name such as {@code lucene}
 * @param place where the data are, without secrets
 * @param formatVersion of the films, from 1
 * @param sizeBytes on disk, all copies together
 */
public record StoreStatus(
    String engine,
    String place,
    int formatVersion,
    long movieCount,
    long reviewCount,
    long eventCount,
    long sizeBytes) {}
