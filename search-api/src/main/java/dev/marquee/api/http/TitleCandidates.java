package dev.marquee.api.http;

import dev.marquee.catalog.CatalogEntry;
import dev.marquee.catalog.Movie;
import dev.marquee.catalog.MovieId;
import dev.marquee.query.Filter;
import dev.marquee.query.Page;
import dev.marquee.query.SearchRequest;
import dev.marquee.query.Sort;
import dev.marquee.query.SuggestRequest;
import dev.marquee.query.Suggestion;
import dev.marquee.store.MovieIndex;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Gathers films that a title may name: those a search finds, and those somebody typing it may mean.
 */
final class TitleCandidates {
  /** The film named stands among the first few; the rest are for titles that many films have. */
  private static final int FOUND = 20;

  private final MovieIndex movies;

  TitleCandidates(MovieIndex movies) {
    this.movies = movies;
  }

  /** Films of any year, each once, the likelier ones first. */
  Collection<Movie> of(String title) {
    Map<MovieId, Movie> films = search(title, List.of());
    for (Suggestion suggestion :
        movies.suggest(new SuggestRequest(title, SuggestRequest.MAX_SIZE)).items()) {
      if (suggestion instanceof Suggestion.Film film && !films.containsKey(film.id())) {
        movies
            .get(film.id())
            .map(CatalogEntry::movie)
            .ifPresent(movie -> films.put(movie.id(), movie));
      }
    }
    return films.values();
  }

  /** Films of one year, likewise. */
  Collection<Movie> of(String title, int year) {
    OptionalInt only = OptionalInt.of(year);
    return search(title, List.of(new Filter.Years(only, only))).values();
  }

  private Map<MovieId, Movie> search(String title, List<Filter> filters) {
    Map<MovieId, Movie> films = new LinkedHashMap<>();
    var request = new SearchRequest(title, filters, Sort.RELEVANCE, Page.first(FOUND), Set.of());
    movies
        .search(request)
        .hits()
        .forEach(hit -> films.put(hit.scored().movie().id(), hit.scored().movie()));
    return films;
  }
}
