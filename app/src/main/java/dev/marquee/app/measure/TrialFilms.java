package dev.marquee.app.measure;

import dev.marquee.catalog.CatalogEntry;
import dev.marquee.catalog.Movie;
import dev.marquee.catalog.MovieFacts;
import dev.marquee.catalog.MovieId;
import dev.marquee.catalog.Registry;
import dev.marquee.store.Change;
import dev.marquee.store.Store;
import dev.marquee.store.Visibility;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/** Films of a name and nothing more, for trials of what is told of films. */
final class TrialFilms {
  private static final int COUNT = 5_000;
  private static final int FIRST = 800_000_000;
  private static final int BATCH = 1_000;

  private TrialFilms() {}

  static List<MovieId> ids() {
    return IntStream.range(0, COUNT).mapToObj(TrialFilms::film).map(Movie::id).toList();
  }

  /** Puts all of them into a store. */
  static void put(Store store) {
    for (int from = 0; from < COUNT; from += BATCH) {
      List<Change> films =
          IntStream.range(from, Math.min(COUNT, from + BATCH))
              .mapToObj(TrialFilms::film)
              .<Change>map(film -> new Change.Put(CatalogEntry.of(film, List.of())))
              .toList();
      store.movies().apply(films, Visibility.SOON);
    }
  }

  private static Movie film(int number) {
    String id = Integer.toString(FIRST + number);
    MovieFacts facts = MovieFacts.titled("Film " + number).id(Registry.TMDB, id).build();
    return new Movie(new MovieId("tmdb-" + id), facts, List.of("bench"), Instant.EPOCH);
  }
}
