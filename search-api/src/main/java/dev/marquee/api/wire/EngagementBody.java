package dev.marquee.api.wire;

import com.fasterxml.jackson.databind.JsonNode;
import dev.marquee.analytics.engagement.EngagementMetrics;
import dev.marquee.analytics.engagement.Metric;
import dev.marquee.document.DocumentException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Metrics to be judged:
 *
 * <pre>
 * {"view_count": 50000, "like_count": 120, "comment_count": 30, "velocity": 4200}
 * </pre>
 */
public final class EngagementBody {
  private static final Set<String> NAMES =
      Arrays.stream(Metric.values()).map(Metric::text).collect(Collectors.toUnmodifiableSet());

  private EngagementBody() {}

  /** Reads a body, or tells all that is wrong with it. */
  public static EngagementMetrics read(JsonNode body) throws DocumentException {
    BodyFields fields = new BodyFields(body, NAMES);
    Map<Metric, Double> values = new EnumMap<>(Metric.class);
    for (Metric metric : Metric.values()) {
      OptionalDouble value = fields.number(metric.text());
      if (value.isPresent()) {
        values.put(metric, value.getAsDouble());
        metric
            .refusal(value.getAsDouble())
            .ifPresent(refusal -> fields.error(metric.text(), refusal));
      }
    }
    if (!body.hasNonNull(Metric.VIEW_COUNT.text())) {
      fields.error(Metric.VIEW_COUNT.text(), "must be given");
    }
    fields.check();
    return new EngagementMetrics(values);
  }
}
