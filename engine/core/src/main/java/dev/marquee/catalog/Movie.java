package dev.marquee.catalog;

import java.time.Instant;
import java.util.List;

/**
 * A film as Marquee shows it: the best of what its sources say.
 *
 * @param sources names of the sources that speak of the film, sorted, each once
 * @param updatedAt when the merged facts last changed
 */
public record Movie(MovieId id, MovieFacts facts, List<String> sources, Instant updatedAt) {
  public Movie {
    sources = sources.stream().sorted().distinct().toList();
  }
}
