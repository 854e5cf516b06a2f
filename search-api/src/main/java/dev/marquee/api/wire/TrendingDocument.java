package dev.marquee.api.wire;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.marquee.analytics.behaviour.Table;
import dev.marquee.analytics.trend.GoodShare;
import dev.marquee.analytics.trend.TrendingFilm;
import dev.marquee.catalog.Movie;
import dev.marquee.review.Tally;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/**
 * Films that more is seen of than usual, the most surprising first:
 *
 * <pre>
 * {"window_hours": 24, "items": [{"movie_id": "tmdb-155", "title": "The Dark Knight", "release_year": 2008, "score": 12.41,
 *   "reason": "views 6 times its usual", "views": 60, "expected": 10.02, "ratio": 5.988, "new": false,
 *   "sentiment": {"positive_ratio": 0.75, "total_reviews": 120, "avg_score": 0.72}}]}
 * </pre>
 *
 * <p>The score is -log10 of the chance of so many views, 1 or more. {@code sentiment} tells of all
 * reviews of the film, and is absent where there is none.
 */
public final class TrendingDocument {
  private static final int DIGITS = 3;

  private TrendingDocument() {}

  /**
   * One film.
   *
   * @param film empty where it is not known
   * @param reviews of the film, all of them
   */
  public record Item(TrendingFilm trend, Optional<Movie> film, Tally reviews) {}

  public static ArrayNode of(List<Item> items) {
    ArrayNode array = Json.object().arrayNode();
    items.forEach(item -> array.add(of(item)));
    return array;
  }

  private static ObjectNode of(Item item) {
    TrendingFilm trend = item.trend();
    ObjectNode node = Json.object().put("movie_id", trend.id().value());
    item.film().ifPresent(film -> BehaviourDocument.putName(node, film));
    node.put("score", rounded(trend.score())).put("reason", trend.reason());
    node.put("views", trend.actual()).put("expected", rounded(trend.expected()));
    node.put("ratio", rounded(trend.ratio())).put("new", trend.isNew());
    if (item.reviews().count() > 0) {
      node.set("sentiment", of(item.reviews()));
    }
    return node;
  }

  private static ObjectNode of(Tally reviews) {
    ObjectNode node = Json.object();
    if (reviews.verdicts().judged() > 0) {
      node.put("positive_ratio", SearchDocument.score(GoodShare.of(reviews.verdicts()).value()));
    }
    node.put("total_reviews", reviews.count());
    reviews.meanScore().ifPresent(score -> node.put("avg_score", SearchDocument.score(score)));
    return node;
  }

  /** A row for each film. */
  public static Table table(List<Item> items) {
    return new Table(
        "trending",
        List.of("movie_id", "title", "score", "views", "expected", "new", "reason"),
        items.stream().map(TrendingDocument::row).toList());
  }

  private static List<String> row(Item item) {
    TrendingFilm trend = item.trend();
    return List.of(
        trend.id().value(),
        item.film().map(film -> film.facts().title()).orElse(""),
        rounded(trend.score()).toPlainString(),
        Long.toString(trend.actual()),
        rounded(trend.expected()).toPlainString(),
        Boolean.toString(trend.isNew()),
        trend.reason());
  }

  private static BigDecimal rounded(double value) {
    return BigDecimal.valueOf(value).setScale(DIGITS, RoundingMode.HALF_EVEN);
  }
}
