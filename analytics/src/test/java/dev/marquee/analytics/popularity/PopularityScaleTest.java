package dev.marquee.analytics.popularity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.marquee.catalog.MovieFacts;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class PopularityScaleTest {
  private static MovieFacts film(double popularity) {
    return MovieFacts.titled("Any").popularity(OptionalDouble.of(popularity)).build();
  }

  @Test
  void countsFilmsBelowAndEqualOnesByHalf() {
    PopularityScale scale = PopularityScale.of(List.of(film(0), film(2), film(2), film(7.5)));

    assertThat(scale.of(film(0))).hasValue(12.5);
    assertThat(scale.of(film(1))).hasValue(25);
    assertThat(scale.of(film(2))).hasValue(50);
    assertThat(scale.of(film(100))).hasValue(100);
  }

  @Test
  void knowsNothingOfFilmsWithoutPopularity() {
    MovieFacts unknown = MovieFacts.titled("Any").build();

    assertThat(PopularityScale.of(List.of(film(1), unknown)).of(unknown)).isEmpty();
    assertThatThrownBy(() -> PopularityScale.of(List.of(unknown)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
