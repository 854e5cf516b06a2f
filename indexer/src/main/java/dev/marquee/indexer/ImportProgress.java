package dev.marquee.indexer;

import java.util.OptionalLong;

/**
 * How far an import is.
 *
 * @param file the one being read
 * @param rowsRead of all files so far
 * @param bytesRead of all files so far, packed as they are
 * @param bytesTotal of all files; absent where it cannot be known
 */
public record ImportProgress(String file, long rowsRead, long bytesRead, OptionalLong bytesTotal) {}
