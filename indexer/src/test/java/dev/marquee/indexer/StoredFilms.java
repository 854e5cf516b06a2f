package dev.marquee.indexer;

import dev.marquee.catalog.CatalogEntry;
import dev.marquee.catalog.MovieFacts;
import dev.marquee.catalog.MovieId;
import dev.marquee.catalog.SourceRecord;
import dev.marquee.store.MovieIndex;
import dev.marquee.store.Store;
import dev.marquee.store.StoreListener;
import dev.marquee.store.Stores;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;

/** Looks at the films of a store, for tests. */
final class StoredFilms {
  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

  private StoredFilms() {}

  /** What a film is, whatever its id. */
  record Film(List<SourceRecord> records, MovieFacts facts, List<String> sources) {}

  static Store open(Path folder) {
    return Stores.open("lucene:" + folder, StoreListener.NONE);
  }

  /** A clock that is one second later each time it is looked at. */
  static Clock tickingClock() {
    AtomicLong seconds = new AtomicLong();
    InstantSource ticking = () -> START.plus(Duration.ofSeconds(seconds.getAndIncrement()));
    return ticking.withZone(ZoneOffset.UTC);
  }

  static List<CatalogEntry> all(MovieIndex movies) {
    List<CatalogEntry> all = new ArrayList<>();
    List<CatalogEntry> page = movies.walk(Optional.empty(), MovieIndex.MAX_FILMS);
    while (!page.isEmpty()) {
      all.addAll(page);
      page = movies.walk(Optional.of(page.getLast().id()), MovieIndex.MAX_FILMS);
    }
    return all;
  }

  static Set<Film> films(MovieIndex movies) {
    return all(movies).stream()
        .map(entry -> new Film(entry.records(), entry.movie().facts(), entry.movie().sources()))
        .collect(Collectors.toSet());
  }

  static CatalogEntry film(MovieIndex movies, String id) {
    return movies.get(new MovieId(id)).orElseThrow();
  }
}
