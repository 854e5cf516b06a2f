package dev.marquee.api.wire;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.marquee.analytics.engagement.EngagementVerdict;
import dev.marquee.analytics.popularity.Forecast;
import dev.marquee.analytics.trend.FeelingTrend;
import dev.marquee.catalog.MovieId;
import dev.marquee.query.TimeCount;
import dev.marquee.query.TimeGrid;
import java.util.List;
import java.util.Optional;

/**
 * What is made of a film: how people feel about it, how popular it is to be, and, for whoever may
 * read analytics, what people did about it and whether that looks made:
 *
 * <pre>
 * {"movie_id": "tmdb-27205", "sentiment_trend": {"positive_ratio": 0.75, ..},
 *  "popularity_predicted": {"value": 71.2, "low": 52.1, "high": 88.0},
 *  "activity": {"step": "day", "offset": "Z", "items": [
 *    {"start": "2026-01-31T00:00:00Z", "total": 3, "actions": {"view": 2, "like": 1}}]},
 *  "engagement_quality": {"is_suspicious": false, "confidence": 0, "flags": [], "evidence": {..}}}
 * </pre>
 */
public final class FilmAnalyticsDocument {
  private FilmAnalyticsDocument() {}

  /**
   * The part for everybody.
   *
   * @param popularity absent where nothing was trained
   */
  public static ObjectNode of(MovieId movie, FeelingTrend trend, Optional<Forecast> popularity) {
    ObjectNode node = Json.object().put("movie_id", movie.value());
    node.set("sentiment_trend", FeelingDocument.of(trend));
    popularity.ifPresent(
        forecast -> node.set("popularity_predicted", ForecastDocument.brief(forecast)));
    return node;
  }

  /** Adds what people did about the film. */
  public static void putActivity(ObjectNode node, TimeGrid grid, List<TimeCount> times) {
    node.set("activity", ActivityDocument.of(grid, times));
  }

  /** Adds whether the engagement with the film looks made. */
  public static void putQuality(ObjectNode node, EngagementVerdict verdict) {
    node.set("engagement_quality", VerdictDocument.of(verdict));
  }
}
