package dev.marquee.analytics.popularity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.marquee.catalog.MovieFacts;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PopularityTrainingTest {
  private static final long SEED = 3;
  private static final List<MovieFacts> FILMS = SyntheticFilms.of(1_200, 1);
  private static final List<MovieFacts> OTHERS = SyntheticFilms.of(800, 2);
  private static PopularityModels models;

  @BeforeAll
  static void train() {
    models = PopularityModels.train(FILMS, 5_000, SEED);
  }

  private static MovieFacts costing(long dollars) {
    return MovieFacts.titled("New film")
        .releaseYear(OptionalInt.of(2014))
        .budget(OptionalLong.of(dollars))
        .build();
  }

  @ParameterizedTest
  @EnumSource(FeatureSet.class)
  void forecastsFilmsItHasNotSeen(FeatureSet features) {
    PopularityScale scale = PopularityScale.of(FILMS);
    double error = 0;
    int inside = 0;
    for (MovieFacts film : OTHERS) {
      Forecast forecast = models.of(features).forecast(film);
      double truth = scale.of(film).orElseThrow();
      error += Math.abs(forecast.value() - truth);
      inside += forecast.low() <= truth && truth <= forecast.high() ? 1 : 0;
      assertThat(forecast.low()).isBetween(0.0, forecast.value());
      assertThat(forecast.high()).isBetween(forecast.value(), 100.0);
    }
    assertThat(error / OTHERS.size()).isLessThan(7);
    assertThat((double) inside / OTHERS.size()).isCloseTo(Spread.COVERAGE, within(0.06));
  }

  @Test
  void saysThatTheBudgetDroveIt() {
    PopularityModel model = models.of(FeatureSet.BEFORE_RELEASE);
    Driver dear = model.drivers(costing(150_000_000)).getFirst();
    Driver cheap = model.drivers(costing(200_000)).getFirst();

    assertThat(model.forecast(costing(150_000_000)).value()).isGreaterThan(80);
    assertThat(model.forecast(costing(200_000)).value()).isLessThan(30);
    assertThat(dear.words()).isEqualTo("a budget of 150,000,000 dollars");
    assertThat(dear.points()).isPositive();
    assertThat(cheap.points()).isNegative();
    assertThat(model.drivers(OTHERS.getFirst()))
        .hasSizeLessThanOrEqualTo(PopularityModel.MAX_DRIVERS);
  }

  @Test
  void doesNotLookAtWhatAnAudienceDidBeforeTheRelease() {
    PopularityModel model = models.of(FeatureSet.BEFORE_RELEASE);
    MovieFacts seen =
        MovieFacts.titled("New film")
            .releaseYear(OptionalInt.of(2014))
            .budget(OptionalLong.of(1_000_000))
            .revenue(OptionalLong.of(900_000_000))
            .voteCount(OptionalInt.of(30_000))
            .voteAverage(OptionalDouble.of(9.9))
            .popularity(OptionalDouble.of(800))
            .build();

    assertThat(model.forecast(seen)).isEqualTo(model.forecast(costing(1_000_000)));
    assertThat(model.columns()).noneMatch(column -> column.matches("vote.*|revenue|popularity"));
  }

  @Test
  void takesTheModelThatNeedsNoVotesForAFilmWithoutAny() {
    assertThat(models.fitting(costing(1)).features()).isEqualTo(FeatureSet.BEFORE_RELEASE);
    assertThat(models.fitting(OTHERS.getFirst()).features()).isEqualTo(FeatureSet.ALL);
  }

  @Test
  void givesTheSameModelForTheSameFilmsInAnyOrder() {
    PopularityModel again =
        PopularityTraining.train(FILMS.reversed(), FeatureSet.BEFORE_RELEASE, SEED);

    for (MovieFacts film : OTHERS.subList(0, 20)) {
      assertThat(again.forecast(film))
          .isEqualTo(models.of(FeatureSet.BEFORE_RELEASE).forecast(film));
    }
  }

  @Test
  void needsEnoughFilms() {
    assertThatThrownBy(
            () -> PopularityTraining.train(FILMS.subList(0, 499), FeatureSet.OWNER, SEED))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("at least 500 films")
        .hasMessageContaining("got 499");
  }

  @Test
  void survivesBeingWrittenAndRead() throws IOException {
    PopularityModels read = ModelFile.read(new ByteArrayInputStream(ModelFile.write(models)));

    assertThat(read.films()).isEqualTo(FILMS.size());
    assertThat(read.catalogue()).isEqualTo(5_000);
    for (FeatureSet features : FeatureSet.values()) {
      assertThat(read.of(features).forecast(OTHERS.getFirst()))
          .isEqualTo(models.of(features).forecast(OTHERS.getFirst()));
    }
  }

  @Test
  void refusesFilesOfAnotherKindAndCutOnes() {
    byte[] whole = ModelFile.write(models);
    byte[] other = whole.clone();
    other[0]++;
    byte[] newer = whole.clone();
    newer[7]++;

    assertThatThrownBy(() -> ModelFile.read(new ByteArrayInputStream(other)))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("no popularity models");
    assertThatThrownBy(() -> ModelFile.read(new ByteArrayInputStream(newer)))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("layout 2");
    assertThatThrownBy(() -> ModelFile.read(new ByteArrayInputStream(whole, 0, whole.length / 2)))
        .isInstanceOf(IOException.class);
  }
}
