package dev.marquee.app.importing;

import dev.marquee.catalog.CatalogEntry;
import dev.marquee.catalog.MovieFacts;
import dev.marquee.catalog.MovieId;
import dev.marquee.indexer.review.draft.FilmReference;
import dev.marquee.store.MovieIndex;
import dev.marquee.store.Probe;
import dev.marquee.title.TitleKeys;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;

/**
 * Finds the one film that a source means. A title means it in any spelling of it; where it is that
 * of several films and no year tells them apart, none is meant. Thread-safe.
 */
final class NamedFilms implements Function<FilmReference, Optional<MovieId>> {
  private final MovieIndex movies;

  NamedFilms(MovieIndex movies) {
    this.movies = movies;
  }

  @Override
  public Optional<MovieId> apply(FilmReference film) {
    return switch (film) {
      case FilmReference.ById(var id) -> movies.get(id).map(entry -> entry.id());
      case FilmReference.ByNumber(var number) -> movies.resolve(number);
      case FilmReference.ByTitle(var title, var year) -> titled(title, year);
    };
  }

  private Optional<MovieId> titled(String title, OptionalInt year) {
    String key = TitleKeys.matchKey(title);
    List<MovieId> meant =
        movies.find(new Probe(Set.of(), Set.of(), Set.of(key))).stream()
            .filter(entry -> isMeant(entry.movie().facts(), key, year))
            .map(CatalogEntry::id)
            .toList();
    return meant.size() == 1 ? Optional.of(meant.getFirst()) : Optional.empty();
  }

  private static boolean isMeant(MovieFacts facts, String key, OptionalInt year) {
    return TitleKeys.matchKeys(facts).contains(key)
        && (year.isEmpty() || facts.releaseYear().equals(year));
  }
}
