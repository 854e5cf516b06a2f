package dev.marquee.bench.merge;

import dev.marquee.catalog.MovieFacts;
import dev.marquee.catalog.SourceKey;
import dev.marquee.catalog.SourceRecord;
import dev.marquee.indexer.merge.Arrival;
import dev.marquee.indexer.merge.CatalogPlan;
import dev.marquee.indexer.merge.FilmPlanner;
import dev.marquee.store.Change;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Two sources merged without their numbers, by the plan that every import makes: all records arrive
 * at once in an empty catalogue, which gives the same films as any other order.
 */
final class HiddenMerge {
  private static final String TMDB = "tmdb";

  private final Map<SourceKey, List<SourceRecord>> films = new HashMap<>();
  private final Map<SourceKey, SourceRecord> whole = new HashMap<>();

  private HiddenMerge() {}

  static HiddenMerge of(List<SourceRecord> source, List<SourceRecord> tmdb) {
    HiddenMerge merge = new HiddenMerge();
    List<SourceRecord> hidden = new ArrayList<>();
    for (List<SourceRecord> records : List.of(source, tmdb)) {
      for (SourceRecord record : records) {
        merge.whole.put(record.key(), record);
        hidden.add(withoutNumbers(record));
      }
    }
    CatalogPlan plan =
        FilmPlanner.plan(
            List.of(),
            Arrival.of(hidden),
            id -> Optional.empty(),
            facts -> Optional.empty(),
            Instant.EPOCH);
    plan.changes().forEach(step -> merge.note(step.change()));
    return merge;
  }

  private void note(Change change) {
    if (change instanceof Change.Put(var entry)) {
      entry.records().forEach(record -> films.put(record.key(), entry.records()));
    }
  }

  /** The record of TMDB that one of the other source was merged with. */
  Optional<SourceRecord> tmdbOf(SourceRecord record) {
    return films.getOrDefault(record.key(), List.of()).stream()
        .filter(other -> other.key().source().equals(TMDB))
        .findFirst()
        .flatMap(other -> tmdb(other.key().record()));
  }

  /** The record of TMDB with a number, numbers and all. */
  Optional<SourceRecord> tmdb(String number) {
    return Optional.ofNullable(whole.get(new SourceKey(TMDB, number)));
  }

  private static SourceRecord withoutNumbers(SourceRecord record) {
    MovieFacts facts = record.facts();
    return new SourceRecord(
        record.key(),
        new MovieFacts(
            Map.of(),
            facts.title(),
            facts.originalTitle(),
            facts.alternativeTitles(),
            facts.releaseDate(),
            facts.releaseYear(),
            facts.runtimeMinutes(),
            facts.genres(),
            facts.keywords(),
            facts.directors(),
            facts.cast(),
            facts.countries(),
            facts.originalLanguage(),
            facts.certification(),
            facts.collection(),
            facts.overview(),
            facts.tagline(),
            facts.budget(),
            facts.revenue(),
            facts.voteCount(),
            facts.voteAverage(),
            facts.popularity(),
            facts.posterUrl(),
            facts.status()));
  }
}
