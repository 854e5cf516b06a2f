package dev.marquee.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class GapTest {
  @Test
  void aFilmOfWhichOnlyTheTitleIsKnownLacksEverything() {
    assertThat(Gap.of(entry(MovieFacts.titled("Night").build(), Optional.empty())))
        .containsExactly(Gap.values());
  }

  @Test
  void aFilmThatIsToldInFullLacksNothing() {
    assertThat(Gap.of(entry(full().build(), Optional.of(Embedding.of(new float[] {1}))))).isEmpty();
    assertThat(Gap.of(entry(full().build(), Optional.empty()))).containsExactly(Gap.VECTOR);
    assertThat(
            Gap.of(
                entry(
                    full().voteCount(OptionalInt.of(0)).build(),
                    Optional.of(Embedding.of(new float[] {1})))))
        .containsExactly(Gap.RATING);
  }

  @Test
  void gapsHaveTheSameNamesUnderTheTurkishLocale() {
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.of("tr", "TR"));
    try {
      assertThat(Gap.RUNTIME.key()).isEqualTo("runtime");
      assertThat(Gap.DIRECTORS.key()).isEqualTo("directors");
    } finally {
      Locale.setDefault(before);
    }
  }

  private static MovieFacts.Builder full() {
    return MovieFacts.titled("Night")
        .releaseYear(OptionalInt.of(1930))
        .overview(Optional.of("It grows dark."))
        .posterUrl(Optional.of("https://films.example/night.jpg"))
        .genres(List.of("Drama"))
        .directors(List.of("Somebody"))
        .cast(List.of(Credit.of("Somebody Else", 0)))
        .countries(List.of("FR"))
        .runtimeMinutes(OptionalInt.of(90))
        .voteCount(OptionalInt.of(3))
        .voteAverage(OptionalDouble.of(7));
  }

  private static CatalogEntry entry(MovieFacts facts, Optional<Embedding> vector) {
    Movie movie = new Movie(new MovieId("m-1"), facts, List.of(), Instant.EPOCH);
    return new CatalogEntry(movie, List.of(), vector);
  }
}
