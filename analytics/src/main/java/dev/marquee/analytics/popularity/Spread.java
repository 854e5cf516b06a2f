package dev.marquee.analytics.popularity;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How far popularities lie from their forecasts, told apart by the height of the forecast:
 * split-conformal prediction within groups (Vovk et al., Algorithmic Learning in a Random World,
 * 2005, 4.5), with a quantile of its own below and above. Between the middles of the groups it is
 * interpolated, so that the interval does not jump.
 *
 * @param groups at least one, by ascending middle
 */
record Spread(List<Group> groups) implements Serializable {
  /** Of the popularities, so many lie within. */
  static final double COVERAGE = 0.9;

  private static final int GROUPS = 5;

  /** With fewer in a group its outer quantiles are those of one film or two. */
  private static final int MIN_FILMS_OF_GROUP = 100;

  Spread {
    groups = List.copyOf(groups);
  }

  /**
   * Forecasts of about the same height.
   *
   * @param middle the average forecast
   * @param below what is added to a forecast for the lower end, mostly negative
   * @param above the same for the upper end
   */
  record Group(double middle, double below, double above) implements Serializable {}

  /**
   * Learns from films that the model which made the forecasts had not seen.
   *
   * @param actual as many as forecasts, at least one
   */
  static Spread of(double[] forecasts, double[] actual) {
    int[] byForecast =
        IntStream.range(0, forecasts.length)
            .boxed()
            .sorted(Comparator.comparingDouble(film -> forecasts[film]))
            .mapToInt(Integer::intValue)
            .toArray();
    int count = Math.clamp(forecasts.length / MIN_FILMS_OF_GROUP, 1, GROUPS);
    return new Spread(
        IntStream.range(0, count)
            .mapToObj(
                group ->
                    Arrays.copyOfRange(
                        byForecast,
                        group * byForecast.length / count,
                        (group + 1) * byForecast.length / count))
            .map(films -> group(films, forecasts, actual))
            .toList());
  }

  private static Group group(int[] films, double[] forecasts, double[] actual) {
    double[] errors =
        Arrays.stream(films).mapToDouble(film -> actual[film] - forecasts[film]).sorted().toArray();
    double middle = Arrays.stream(films).mapToDouble(film -> forecasts[film]).average().orElse(0);
    double outside = (1 - COVERAGE) / 2;
    int skipped = (int) Math.floor(outside * (errors.length + 1)) - 1;
    int first = Math.max(0, skipped);
    return new Group(middle, errors[first], errors[errors.length - 1 - first]);
  }

  /** The lower end of the interval around a forecast, not below 0. */
  double low(double forecast) {
    return Math.clamp(forecast + Math.min(0, at(forecast).below()), 0, Forecast.MOST);
  }

  /** The upper end, not above 100. */
  double high(double forecast) {
    return Math.clamp(forecast + Math.max(0, at(forecast).above()), 0, Forecast.MOST);
  }

  private Group at(double forecast) {
    Group before = groups.getFirst();
    for (Group next : groups) {
      if (next.middle() > forecast) {
        return between(before, next, forecast);
      }
      before = next;
    }
    return before;
  }

  private static Group between(Group low, Group high, double forecast) {
    double distance = high.middle() - low.middle();
    double part = distance <= 0 ? 0 : Math.clamp((forecast - low.middle()) / distance, 0, 1);
    return new Group(
        forecast,
        low.below() + part * (high.below() - low.below()),
        low.above() + part * (high.above() - low.above()));
  }
}
