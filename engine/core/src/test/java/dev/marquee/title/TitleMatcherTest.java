package dev.marquee.title;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TitleMatcherTest {
  @ParameterizedTest
  @CsvSource({
    "alien, Alien",
    "ALIEN, Alien",
    "spiderman, Spider-Man",
    "spider man, Spider-Man",
    "'matrix, the', The Matrix",
    "rocky 2, Rocky II",
    "mr and mrs smith, Mr. & Mrs. Smith",
    "walle, WALL·E",
    "aeon flux, Æon Flux",
  })
  void exactTitlesCostNothing(String typed, String title) {
    TitleMatch match = match(typed, title).orElseThrow();

    assertThat(match.exact()).isTrue();
    assertThat(match.edits()).isZero();
    assertThat(match.cost()).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "ali, Alien, 0",
    "matrix, The Matrix, 0",
    "knight, The Dark Knight, 0",
    "darkkn, The Dark Knight, 0",
    "alein, Alien, 1",
    "lien, Alien, 1",
    "bllien, Alien, 2",
    "incpe, Inception, 1",
    "knigth, The Dark Knight, 1",
    "reloaded matrix, The Matrix Reloaded, 0",
    "relaoded matrix, The Matrix Reloaded, 1",
    "sunshine mind, Eternal Sunshine of the Spotless Mind, 0",
    "spotles mi, Eternal Sunshine of the Spotless Mind, 1",
  })
  void meetsTitlesThatAreUnfinishedMistypedOrScattered(String typed, String title, int edits) {
    TitleMatch match = match(typed, title).orElseThrow();

    assertThat(match.exact()).isFalse();
    assertThat(match.edits()).isEqualTo(edits);
    assertThat(match.cost()).isPositive();
  }

  @ParameterizedTest
  @CsvSource({
    "jaws, Alien",
    "al, Jaws",
    "up, Alien",
    "aliens abroad, Alien",
    "matrix jaws, The Matrix",
    "xy, Xi",
    "?!, Alien",
    "alien, ?!",
    "nightmare, The Dark Knight",
    "a b c d e f g h i j k l m n, Alien",
  })
  void doesNotMeetOtherTitles(String typed, String title) {
    assertThat(match(typed, title)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "alien, Alien, Aliens",
    "alien, Alien, The Alien",
    "the matrix, The Matrix, The Matrix Reloaded",
    "matrix, The Matrix, Enter the Matrix",
    "matrix, The Matrix, The Metric",
    "matrix reloaded, The Matrix Reloaded, Reloaded Matrix",
    "the thing, The Thing, Nothing",
    "incep, Inception, Interception",
  })
  void costsLessTheNearerATitleIs(String typed, String nearer, String farther) {
    double cost = match(typed, nearer).orElseThrow().cost();

    assertThat(match(typed, farther).map(TitleMatch::cost).orElse(Double.MAX_VALUE))
        .isGreaterThan(cost);
  }

  private static Optional<TitleMatch> match(String typed, String title) {
    return new TitleMatcher(TypedText.of(typed)).match(TitleKeys.forms(title));
  }
}
