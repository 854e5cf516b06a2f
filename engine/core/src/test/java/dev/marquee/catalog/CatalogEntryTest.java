package dev.marquee.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CatalogEntryTest {
  private static final MovieFacts FACTS = MovieFacts.titled("Alien").build();
  private static final Instant NOW = Instant.parse("2026-01-31T12:00:00Z");

  @Test
  void recordsStandInTheOrderOfTheirKeys() {
    SourceRecord tmdb = new SourceRecord(new SourceKey("tmdb", "348"), FACTS);
    SourceRecord imdb = new SourceRecord(new SourceKey("imdb", "tt0078748"), FACTS);
    Movie movie = new Movie(new MovieId("tmdb-348"), FACTS, List.of(), NOW);

    CatalogEntry entry = CatalogEntry.of(movie, List.of(tmdb, imdb));

    assertThat(entry.records()).containsExactly(imdb, tmdb);
    assertThat(entry.id()).isEqualTo(movie.id());
    assertThat(entry.vector()).isEmpty();
  }

  @Test
  void sourcesAreSortedEachOnce() {
    Movie movie = new Movie(new MovieId("m-1"), FACTS, List.of("tmdb", "imdb", "tmdb"), NOW);

    assertThat(movie.sources()).containsExactly("imdb", "tmdb");
  }

  @Test
  void creditsNeedANameAndAnOrder() {
    assertThat(Credit.of("Sigourney Weaver", 0).character()).isEmpty();
    assertThat(new Credit("Sigourney Weaver", Optional.of("Ripley"), 0).character())
        .contains("Ripley");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Credit.of(" ", 0))
        .withMessage("a credit needs a name");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Credit.of("Sigourney Weaver", -1))
        .withMessage("order must be 0 or more, got -1");
  }
}
