package dev.marquee.query;

import dev.marquee.catalog.MovieId;
import java.util.Set;

/**
 * The reviews that a question is about.
 *
 * @param films the ids that a film is known under, or those of several films, at most {@link
 *     #MAX_FILMS}; empty for all films
 * @param period in which {@code Review.time} lies
 */
public record ReviewScope(Set<MovieId> films, Period period) {
  /** Far more ids than ever became one film; bounds the cost of a question. */
  public static final int MAX_FILMS = 1_000;

  public static final ReviewScope EVERYTHING = new ReviewScope(Set.of(), Period.ALL_TIME);

  public ReviewScope {
    films = Set.copyOf(films);
    if (films.size() > MAX_FILMS) {
      throw new IllegalArgumentException(
          "a question is about at most %d films, got %d".formatted(MAX_FILMS, films.size()));
    }
  }

  /** All reviews of a film, by the ids it is known under. */
  public static ReviewScope of(MovieId... ids) {
    return new ReviewScope(Set.of(ids), Period.ALL_TIME);
  }

  /** The same films in another time. */
  public ReviewScope within(Period other) {
    return new ReviewScope(films, other);
  }
}
