package dev.marquee.analytics.engagement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EngagementMetricsTest {
  @Test
  void nothingIsKnownWithoutTheNumberOfViews() {
    assertThatThrownBy(() -> new EngagementMetrics(Map.of(Metric.LIKE_COUNT, 1.0)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("view_count must be given, got [LIKE_COUNT]");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "VIEW_COUNT | -1 | view_count must be a whole number of 0..1000000000000000, got -1",
        "LIKE_COUNT | 1.5 | like_count must be a whole number of 0..1000000000000000, got 1.5",
        "SHARE_COUNT | NaN | share_count must be a whole number of 0..1000000000000000, got NaN",
        "VELOCITY | Infinity | velocity must be a number of 0..1000000000000000, got Infinity",
        "VELOCITY | 1e300 | velocity must be a number of 0..1000000000000000, got 1E+300",
        "ENGAGEMENT_RATE | -0.1 | engagement_rate must be a number of 0..1000000000000000, got -0.1"
      })
  void valuesOutOfRangeAreRefused(Metric metric, double value, String message) {
    Map<Metric, Double> values = new EnumMap<>(Map.of(Metric.VIEW_COUNT, 1.0));
    values.put(metric, value);
    assertThatThrownBy(() -> new EngagementMetrics(values))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }

  @Test
  void valuesStayAsTheyWereGiven() {
    Map<Metric, Double> values = new EnumMap<>(Map.of(Metric.VIEW_COUNT, 1.0));
    EngagementMetrics metrics = new EngagementMetrics(values);
    values.put(Metric.VELOCITY, 7.0);

    assertThat(metrics.get(Metric.VELOCITY)).isEmpty();
    assertThat(metrics.get(Metric.VIEW_COUNT)).hasValue(1);
    assertThatThrownBy(() -> metrics.values().clear())
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @ParameterizedTest
  @CsvSource({
    "-1,   0,    0,  0,  0,  0,   viewCount",
    "0,    1.1,  0,  0,  0,  0,   engagementRate",
    "0,    0,    -1, 0,  0,  0,   viewSeconds",
    "0,    0,    0,  -1, 0,  0,   viewsPerHour",
    "0,    0,    0,  0,  -1, 0,   viewsPerViewer",
    "0,    0,    0,  0,  0,  NaN, repeatShare"
  })
  void thresholdsOutOfRangeAreRefused(
      long viewCount,
      double engagementRate,
      double viewSeconds,
      double viewsPerHour,
      double viewsPerViewer,
      double repeatShare,
      String name) {
    assertThatThrownBy(
            () ->
                new EngagementThresholds(
                    viewCount,
                    engagementRate,
                    viewSeconds,
                    viewsPerHour,
                    viewsPerViewer,
                    repeatShare))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(name + " must be 0..");
  }
}
