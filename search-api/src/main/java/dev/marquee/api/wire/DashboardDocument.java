package dev.marquee.api.wire;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.marquee.analytics.behaviour.Change;
import dev.marquee.analytics.trend.FeelingTrend;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The figures of the dashboard:
 *
 * <pre>
 * {"user_metrics": {..}, "content_health": {"total_content": 4803, "engagement_rate": 0.31, "avg_sentiment": 0.72},
 *  "trending_content": [..], "recorded_events": 20000, "sentiment_trend": {..},
 *  "changes": {"total_sessions": {..}, .., "engagement_rate": {..}, "avg_sentiment": {..}},
 *  "simulated": true}
 * </pre>
 *
 * <p>{@code user_metrics} is what {@link BehaviourDocument} tells, items are those of {@link
 * TrendingDocument}, {@code sentiment_trend} is that of {@link FeelingDocument} for all films
 * together. {@code recorded_events} counts the events of all time. {@code simulated} is absent
 * where the audience is real.
 */
public final class DashboardDocument {
  private DashboardDocument() {}

  /**
   * How the films fare.
   *
   * @param films in the catalogue
   * @param engagementRate 0 to 1; empty without visits
   * @param averageSentiment 0 to 1; empty without judged reviews
   */
  public record Health(long films, OptionalDouble engagementRate, OptionalDouble averageSentiment) {

    ObjectNode toJson() {
      ObjectNode node = Json.object().put("total_content", films);
      engagementRate.ifPresent(rate -> node.put("engagement_rate", SearchDocument.score(rate)));
      averageSentiment.ifPresent(mean -> node.put("avg_sentiment", SearchDocument.score(mean)));
      return node;
    }
  }

  /**
   * The whole document.
   *
   * @param events of all time
   */
  public static ObjectNode of(
      ObjectNode userMetrics,
      Health health,
      ArrayNode trending,
      long events,
      FeelingTrend feeling) {
    ObjectNode node = Json.object();
    node.set("user_metrics", userMetrics);
    node.set("content_health", health.toJson());
    node.set("trending_content", trending);
    node.put("recorded_events", events);
    node.set("sentiment_trend", FeelingDocument.of(feeling));
    return node;
  }

  /** Says that the audience does not exist. */
  public static void putSimulated(ObjectNode dashboard) {
    dashboard.put("simulated", true);
  }

  /** Adds how a figure changed, where it is known of both periods. */
  public static void putChange(
      ObjectNode changes, String field, OptionalDouble now, OptionalDouble before) {
    change(now, before).ifPresent(change -> changes.set(field, BehaviourDocument.of(change)));
  }

  private static Optional<Change> change(OptionalDouble now, OptionalDouble before) {
    return now.isPresent() && before.isPresent()
        ? Optional.of(new Change(now.getAsDouble(), before.getAsDouble()))
        : Optional.empty();
  }
}
