package dev.marquee.indexer.merge;

import dev.marquee.catalog.Credit;
import dev.marquee.catalog.MovieFacts;
import dev.marquee.catalog.Registry;
import dev.marquee.catalog.SourceKey;
import dev.marquee.catalog.SourceRecord;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** Makes records for tests. */
final class Records {
  private Records() {}

  static SourceRecord tmdb(int id, String title, int year) {
    return recordOf("tmdb", "" + id, titled(title, year).id(Registry.TMDB, "" + id));
  }

  static SourceRecord mainData(String key, String title) {
    return recordOf("main_data", key, MovieFacts.titled(title));
  }

  static SourceRecord document(String key, String title, int year) {
    return recordOf("jsonl", key, titled(title, year));
  }

  static SourceRecord recordOf(String source, String key, MovieFacts.Builder facts) {
    return new SourceRecord(new SourceKey(source, key), facts.build());
  }

  /** With a cast. */
  static SourceRecord told(String source, String key, MovieFacts.Builder facts, String... cast) {
    return recordOf(
        source,
        key,
        facts.cast(
            IntStream.range(0, cast.length)
                .mapToObj(order -> Credit.of(cast[order], order))
                .toList()));
  }

  static MovieFacts.Builder titled(String title, int year) {
    return MovieFacts.titled(title).releaseYear(OptionalInt.of(year));
  }
}
