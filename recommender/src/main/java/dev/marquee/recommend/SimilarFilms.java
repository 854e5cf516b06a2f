package dev.marquee.recommend;

import dev.marquee.catalog.Movie;
import dev.marquee.store.MovieIndex;
import java.util.List;

/**
 * Finds films like a film. As safe for use by many threads as the index is, and throws what the
 * index throws.
 */
public final class SimilarFilms {
  private final MovieIndex movies;

  public SimilarFilms(MovieIndex movies) {
    this.movies = movies;
  }

  /**
   * Films whose title, story, keywords, genres and people are told in words typical of this film
   * too; never the film itself.
   *
   * @param size 1 to {@link MovieIndex#MAX_FILMS}
   * @return the most alike first
   */
  public List<SimilarFilm> byText(Movie film, int size) {
    return movies.likeThis(film.id(), List.of(), size).stream()
        .map(
            found ->
                new SimilarFilm(
                    found.movie(),
                    found.score(),
                    Because.reasons(film.facts(), found.movie().facts())))
        .toList();
  }
}
