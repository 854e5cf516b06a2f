package dev.marquee.app.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.audience.EventDetails;
import dev.marquee.catalog.Movie;
import dev.marquee.catalog.MovieFacts;
import dev.marquee.catalog.MovieId;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TypingTest {

  @ParameterizedTest
  @ValueSource(strings = {"M", "Up", "Amélie", "千と千尋の神隠し", "😀😀😀😀😀😀", "Ångström & Œuvre: 2"})
  void everyTitleCanBeTyped(String title) {
    Film film = film(title);
    for (int number = 0; number < 500; number++) {
      String typed = Typing.of(film, new Dice(number));
      assertThat(ActRecorder.Details.query(typed, 1).query()).hasValue(typed);
    }
  }

  @Test
  void longTitlesAreNotTypedToTheirEnd() {
    Film film = film("x😀".repeat(150));
    for (int number = 0; number < 500; number++) {
      assertThat(Typing.of(film, new Dice(number)).length())
          .isLessThan(EventDetails.MAX_QUERY_LENGTH / 4);
    }
  }

  @Test
  void titlesAreTypedRightInMostCases() {
    Film film = film("Interstellar");
    int right = 0;
    int begun = 0;
    for (int number = 0; number < 1_000; number++) {
      String typed = Typing.of(film, new Dice(number));
      right += typed.equals("interstellar") ? 1 : 0;
      begun += "interstellar".startsWith(typed) ? 1 : 0;
    }
    assertThat(right).isBetween(500, 900);
    assertThat(begun).isBetween(right + 50, 970);
  }

  private static Film film(String title) {
    Movie movie =
        new Movie(
            new MovieId("m-1"), MovieFacts.titled(title).build(), List.of("test"), Instant.EPOCH);
    return Film.of(movie, List.of(), 2026, 1);
  }
}
