package dev.marquee.analytics.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.marquee.review.DayTally;
import dev.marquee.review.Label;
import dev.marquee.review.Sentiment;
import dev.marquee.review.Tally;
import dev.marquee.review.Verdicts;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FeelingTrendTest {
  private static final LocalDate FIRST = LocalDate.of(2024, 2, 20);

  @Test
  void tellsNothingOfAFilmWithoutReviews() {
    FeelingTrend trend = FeelingTrend.of(List.of());

    assertThat(trend.total()).isEqualTo(Tally.NONE);
    assertThat(trend.share()).isEmpty();
    assertThat(trend.volatility()).isEmpty();
    assertThat(trend.direction()).isEqualTo(Direction.INSUFFICIENT_DATA);
  }

  @Test
  void isImprovingWhenTheDaysGetBetter() {
    FeelingTrend trend =
        FeelingTrend.of(IntStream.range(0, 10).mapToObj(i -> day(i, 4, 0.4 + i * 0.05)).toList());

    assertThat(trend.direction()).isEqualTo(Direction.IMPROVING);
    assertThat(trend.slopePerDay().orElseThrow()).isCloseTo(0.05, within(1e-9));
    assertThat(trend.total().count()).isEqualTo(40);
  }

  @Test
  void isDecliningWhenTheyGetWorseWithDaysBetween() {
    FeelingTrend trend =
        FeelingTrend.of(
            IntStream.range(0, 12).mapToObj(i -> day(i * 3, 2, 0.9 - i * 0.06)).toList());

    assertThat(trend.direction()).isEqualTo(Direction.DECLINING);
    assertThat(trend.slopePerDay().orElseThrow()).isCloseTo(-0.02, within(1e-9));
  }

  @Test
  void isStableWhenTheyGoUpAndDown() {
    FeelingTrend trend =
        FeelingTrend.of(
            IntStream.range(0, 20).mapToObj(i -> day(i, 3, i % 2 == 0 ? 0.6 : 0.7)).toList());

    assertThat(trend.direction()).isEqualTo(Direction.STABLE);
    assertThat(trend.volatility().orElseThrow()).isCloseTo(0.05, within(1e-9));
  }

  @Test
  void nineDaysAreTooFewToTell() {
    FeelingTrend trend =
        FeelingTrend.of(IntStream.range(0, 9).mapToObj(i -> day(i, 4, 0.1 + i * 0.1)).toList());

    assertThat(trend.direction()).isEqualTo(Direction.INSUFFICIENT_DATA);
    assertThat(trend.slopePerDay()).isEmpty();
  }

  /** Days of texts in languages that no model reads are shown, and count for nothing else. */
  @Test
  void daysWithoutAJudgedReviewDoNotCount() {
    DayTally unjudged = new DayTally(FIRST, new Tally(5, Verdicts.NONE, 0, 0, 0));
    FeelingTrend trend = FeelingTrend.of(List.of(unjudged, day(1, 2, 0.75)));

    assertThat(trend.days()).hasSize(2);
    assertThat(trend.days().getFirst().share()).isEmpty();
    assertThat(trend.total().count()).isEqualTo(7);
    assertThat(trend.share().orElseThrow().value()).isEqualTo(1);
    assertThat(trend.volatility()).isEmpty();
  }

  @Test
  void aDayOfManyReviewsWeighsMoreInTheVolatility() {
    FeelingTrend trend = FeelingTrend.of(List.of(day(0, 99, 0.8), day(1, 1, 0.3)));

    assertThat(trend.volatility().orElseThrow())
        .isCloseTo(0.5 * Math.sqrt(0.99 * 0.01), within(1e-9));
  }

  /** Reviews of one day, all with one score. */
  private static DayTally day(int after, int count, double score) {
    boolean good = new Sentiment(score).label() == Label.GOOD;
    Verdicts verdicts = good ? new Verdicts(count, 0) : new Verdicts(0, count);
    long units = Math.round(score * Sentiment.UNITS) * count;
    return new DayTally(FIRST.plusDays(after), new Tally(count, verdicts, units, 0, 0));
  }
}
