package dev.marquee.catalog;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

  /**
   * The ids under which something can have been said of the film: its own, and those that its
   * numbers in public registers would have given it, had they been known first.
   */
  public Set<MovieId> knownAs() {
    return Stream.concat(
            Stream.of(id),
            facts.externalIds().stream()
                .filter(number -> number.registry() != Registry.WIKIPEDIA)
                .map(MovieId::of))
        .collect(Collectors.toUnmodifiableSet());
  }
}
