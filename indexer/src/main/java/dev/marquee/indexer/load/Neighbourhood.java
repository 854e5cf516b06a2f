package dev.marquee.indexer.load;

import dev.marquee.catalog.CatalogEntry;
import dev.marquee.catalog.MovieId;
import dev.marquee.catalog.SourceRecord;
import dev.marquee.store.MovieIndex;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The stored films that hang together with given records: those that share a key, a register's
 * number or a title with one of them, those that share with these, and so on to the end. Mostly
 * that is one film each, and the second round finds nothing more.
 */
public final class Neighbourhood {
  private final MovieIndex movies;
  private final Map<MovieId, CatalogEntry> found = new HashMap<>();
  private final Set<Sign> noted = new HashSet<>();
  private List<Sign> toAsk = new ArrayList<>();

  private Neighbourhood(MovieIndex movies) {
    this.movies = movies;
  }

  /**
   * Reads the films.
   *
   * @param records whose neighbours are wanted
   * @param entries stored films that belong to them in any case, and whose neighbours are wanted
   *     too
   */
  public static Collection<CatalogEntry> of(
      MovieIndex movies, Collection<SourceRecord> records, Collection<CatalogEntry> entries) {
    Neighbourhood neighbourhood = new Neighbourhood(movies);
    for (SourceRecord record : records) {
      neighbourhood.note(new Sign.Key(record.key()));
      neighbourhood.note(record);
    }
    entries.forEach(neighbourhood::add);
    neighbourhood.explore();
    return neighbourhood.found.values();
  }

  private void explore() {
    while (!toAsk.isEmpty()) {
      List<Sign> signs = toAsk;
      toAsk = new ArrayList<>();
      for (List<Sign> part : Sign.parts(signs)) {
        movies.find(Sign.probe(part)).forEach(this::add);
      }
    }
  }

  private void add(CatalogEntry entry) {
    if (found.putIfAbsent(entry.id(), entry) == null) {
      entry.records().forEach(this::note);
    }
  }

  private void note(SourceRecord record) {
    Sign.of(record).forEach(this::note);
  }

  private void note(Sign sign) {
    if (noted.add(sign)) {
      toAsk.add(sign);
    }
  }
}
