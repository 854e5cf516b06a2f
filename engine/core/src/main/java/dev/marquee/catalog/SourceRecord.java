package dev.marquee.catalog;

/**
 * What one source says of one film. A {@link Movie} is a pure function of the records of its film.
 */
public record SourceRecord(SourceKey key, MovieFacts facts) {}
