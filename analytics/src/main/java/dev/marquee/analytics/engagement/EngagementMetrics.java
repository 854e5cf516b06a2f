package dev.marquee.analytics.engagement;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * What is known of the engagement with something. What is not known has no value here: nothing is
 * taken as 0.
 *
 * @param values with {@link Metric#VIEW_COUNT} at least, each 0 to {@link Metric#MAX}, counts being
 *     whole; in the order of the metrics
 */
public record EngagementMetrics(Map<Metric, Double> values) {
  public EngagementMetrics {
    if (!values.containsKey(Metric.VIEW_COUNT)) {
      throw new IllegalArgumentException(
          "%s must be given, got %s".formatted(Metric.VIEW_COUNT.text(), values.keySet()));
    }
    values.forEach(
        (metric, value) ->
            metric
                .refusal(value)
                .ifPresent(
                    refusal -> {
                      throw new IllegalArgumentException(metric.text() + " " + refusal);
                    }));
    values = Collections.unmodifiableMap(new EnumMap<>(values));
  }

  /** A metric, if it was given. */
  public OptionalDouble get(Metric metric) {
    Double value = values.get(metric);
    return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
  }

  /** The metrics that were not given, in their order. */
  public List<Metric> missing() {
    return Arrays.stream(Metric.values()).filter(metric -> !values.containsKey(metric)).toList();
  }
}
