package dev.marquee.recommend.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.marquee.catalog.Embedding;
import org.junit.jupiter.api.Test;

class PlaceTest {
  private static final float[] NORTH = {0, 2};
  private static final float[] NORTH_EAST = {3, 3};

  @Test
  void halfOfALikenessCountsForAFilmOfTwentyTokens() {
    Embedding question = Place.question(Place.of(NORTH, 5)).orElseThrow();

    assertThat(cosine(question, Place.of(NORTH, 20))).isCloseTo(0.5, within(1e-6));
    assertThat(cosine(question, Place.of(NORTH_EAST, 20)))
        .isCloseTo(0.5 * Math.sqrt(0.5), within(1e-6));
  }

  @Test
  void ofTwoFilmsInOneDirectionTheOneThatMoreIsToldOfIsNearer() {
    Embedding question = Place.question(Place.of(NORTH, 10)).orElseThrow();

    assertThat(cosine(question, Place.of(NORTH, 100)))
        .isGreaterThan(cosine(question, Place.of(NORTH, 10)))
        .isLessThan(1);
  }

  @Test
  void whatIsKnownOfTheFilmAskedForChangesNoOrder() {
    assertThat(Place.question(Place.of(NORTH, 1))).isEqualTo(Place.question(Place.of(NORTH, 400)));
  }

  @Test
  void poleIsNoDirection() {
    assertThat(Place.question(Embedding.of(new float[] {0, 0, 1}))).isEmpty();
  }

  private static double cosine(Embedding one, Embedding other) {
    double sum = 0;
    for (int i = 0; i < one.dimensions(); i++) {
      sum += (double) one.toArray()[i] * other.toArray()[i];
    }
    return sum;
  }
}
