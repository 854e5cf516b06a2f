package dev.marquee.api.http;

import dev.marquee.api.wire.FilmReference;
import dev.marquee.catalog.CatalogEntry;
import dev.marquee.catalog.MovieId;
import dev.marquee.store.MovieIndex;
import java.util.Optional;

/** Finds the one film a request is about, or refuses the request. */
final class FilmFinder {
  private final MovieIndex movies;
  private final TitleLookup titles;

  FilmFinder(MovieIndex movies) {
    this.movies = movies;
    this.titles = new TitleLookup(movies);
  }

  /**
   * The film under an id, redirects followed; empty when there is none or the text cannot be an id.
   */
  Optional<CatalogEntry> find(String movieId) {
    return MovieId.isValid(movieId) ? movies.get(new MovieId(movieId)) : Optional.empty();
  }

  /** The film under an id, redirects followed. */
  CatalogEntry film(String movieId) {
    return find(movieId)
        .orElseThrow(() -> ProblemException.unknownFilm("there is no film with this movie_id"));
  }

  /** The film that a request names. */
  CatalogEntry film(FilmReference reference) {
    return switch (reference) {
      case FilmReference.Numbered numbered -> film(numbered.movieId());
      case FilmReference.Titled titled ->
          switch (titles.find(titled.title())) {
            case TitleLookup.Result.Found found -> film(found.film().id().value());
            case TitleLookup.Result.Unknown unknown ->
                throw ProblemException.unknownFilm(unknownTitle(titled.title()), unknown.nearest());
          };
    };
  }

  /** The film that a title names, or what to tell whoever typed it. */
  TitleLookup.Result byTitle(String title) {
    return titles.find(title);
  }

  static String unknownTitle(String title) {
    return "No film here is called \"%s\".".formatted(title);
  }
}
