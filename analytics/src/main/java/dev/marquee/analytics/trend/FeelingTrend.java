package dev.marquee.analytics.trend;

import dev.marquee.review.DayTally;
import dev.marquee.review.Tally;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How the feeling about a film moved over some days.
 *
 * @param total of all days
 * @param share of Good in all days together; empty when no review could be judged
 * @param days those with reviews, in the order of time
 * @param volatility how far the mean score of a day lies from that of all days, as a standard
 *     deviation in which each day weighs as many reviews as it has, 0 to 0.5; empty when reviews of
 *     fewer than two days could be judged
 * @param slopePerDay what a day adds to the mean score, as {@link MannKendall} has it; empty with
 *     fewer than {@link #MIN_DAYS} days
 */
public record FeelingTrend(
    Tally total,
    Optional<GoodShare> share,
    List<FeelingDay> days,
    OptionalDouble volatility,
    OptionalDouble slopePerDay,
    Direction direction) {
  /** So many days with judged reviews it takes to tell a trend from chance. */
  public static final int MIN_DAYS = MannKendall.MIN_VALUES;

  public FeelingTrend {
    days = List.copyOf(days);
  }

  /**
   * Of the reviews of each day.
   *
   * @param tallies in the order of time, each day once
   */
  public static FeelingTrend of(List<DayTally> tallies) {
    List<FeelingDay> days = tallies.stream().map(FeelingDay::of).toList();
    List<FeelingDay> judged = days.stream().filter(day -> day.share().isPresent()).toList();
    Tally total = tallies.stream().map(DayTally::tally).reduce(Tally.NONE, Tally::plus);
    Optional<GoodShare> share =
        judged.isEmpty() ? Optional.empty() : Optional.of(GoodShare.of(total.verdicts()));
    if (judged.size() < MIN_DAYS) {
      return new FeelingTrend(
          total,
          share,
          days,
          volatility(judged),
          OptionalDouble.empty(),
          Direction.INSUFFICIENT_DATA);
    }
    MannKendall trend =
        MannKendall.of(
            judged.stream().mapToDouble(day -> day.day().toEpochDay()).toArray(),
            judged.stream().mapToDouble(FeelingTrend::meanScore).toArray());
    return new FeelingTrend(
        total, share, days, volatility(judged), OptionalDouble.of(trend.slope()), direction(trend));
  }

  private static Direction direction(MannKendall trend) {
    if (!trend.isSignificant()) {
      return Direction.STABLE;
    }
    return trend.z() > 0 ? Direction.IMPROVING : Direction.DECLINING;
  }

  private static OptionalDouble volatility(List<FeelingDay> judged) {
    if (judged.size() < 2) {
      return OptionalDouble.empty();
    }
    double reviews = 0;
    double sum = 0;
    for (FeelingDay day : judged) {
      reviews += weight(day);
      sum += weight(day) * meanScore(day);
    }
    double mean = sum / reviews;
    double squares = 0;
    for (FeelingDay day : judged) {
      double distance = meanScore(day) - mean;
      squares += weight(day) * distance * distance;
    }
    return OptionalDouble.of(Math.sqrt(squares / reviews));
  }

  private static double weight(FeelingDay day) {
    return day.tally().verdicts().judged();
  }

  private static double meanScore(FeelingDay day) {
    return day.tally().meanScore().orElseThrow();
  }
}
