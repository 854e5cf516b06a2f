package dev.marquee.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class MovieTest {

  @Test
  void isKnownByItsIdAndByThoseThatItsNumbersWouldHaveGivenIt() {
    MovieFacts facts =
        MovieFacts.titled("Heat")
            .id(Registry.TMDB, "949")
            .id(Registry.IMDB, "tt0113277")
            .id(Registry.MOVIELENS, "6")
            .id(Registry.WIKIPEDIA, "Heat_(1995_film)")
            .build();
    Movie film = new Movie(new MovieId("m-0123456789ab"), facts, List.of("tmdb"), Instant.EPOCH);

    assertThat(film.knownAs())
        .extracting(MovieId::value)
        .containsExactlyInAnyOrder("m-0123456789ab", "tmdb-949", "imdb-tt0113277", "ml-6");
  }
}
