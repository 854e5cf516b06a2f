package dev.marquee.recommend;

import dev.marquee.catalog.Movie;
import java.util.List;

/**
 * A film like another, and why.
 *
 * @param score 0 to 1, higher is more alike; comparable within one answer only
 * @param because at most {@link Because#MAX_REASONS}, the most telling first; empty when the two
 *     share no sign that could be named
 */
public record SimilarFilm(Movie movie, double score, List<String> because) {
  public SimilarFilm {
    because = List.copyOf(because);
  }
}
