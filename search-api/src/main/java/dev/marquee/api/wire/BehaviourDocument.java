package dev.marquee.api.wire;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.marquee.analytics.behaviour.BehaviourReport;
import dev.marquee.analytics.behaviour.Change;
import dev.marquee.analytics.behaviour.Table;
import dev.marquee.analytics.behaviour.ViewedFilm;
import dev.marquee.catalog.Movie;
import dev.marquee.query.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/**
 * What people did in a period:
 *
 * <pre>
 * {"total_sessions": 150, "unique_users": 45, "most_viewed_movies": {"Inception": 25, ..},
 *  "action_distribution": {"view": 80, ..},
 *  "most_viewed": [{"movie_id": "tmdb-27205", "title": "Inception", "release_year": 2010, "views": 25}, ..],
 *  "sessions": 60, "from": "2026-01-01T00:00:00Z", "to": "2026-02-01T00:00:00Z",
 *  "changes": {"total_sessions": {"now": 150, "before": 100, "relative": 0.5}, "unique_users": {..}, "actions": {"view": {..}, ..}}}
 * </pre>
 *
 * <p>{@code total_sessions} is the number of recorded interactions, as it has always been; {@code
 * sessions} counts visits, and is absent until they were counted. {@code
 * unique_users_relative_error} is there where the users are not counted exactly.
 */
public final class BehaviourDocument {
  private BehaviourDocument() {}

  /**
   * The whole document.
   *
   * @param visits in the period, where they were counted
   */
  public static ObjectNode of(BehaviourReport report, Period period, OptionalLong visits) {
    ObjectNode node = Json.object();
    node.put("total_sessions", report.interactions());
    node.put("unique_users", report.accounts().count());
    ObjectNode views = node.putObject("most_viewed_movies");
    report.viewsByTitle().forEach(views::put);
    ObjectNode actions = node.putObject("action_distribution");
    report.actions().counts().forEach((action, count) -> actions.put(action.text(), count));
    if (report.accounts().relativeError() > 0) {
      node.put(
          "unique_users_relative_error", SearchDocument.score(report.accounts().relativeError()));
    }
    ArrayNode films = node.putArray("most_viewed");
    report.mostViewed().forEach(viewed -> films.add(of(viewed)));
    visits.ifPresent(count -> node.put("sessions", count));
    putPeriod(node, period);
    return node;
  }

  /** What came to the figures since the period before. */
  public static ObjectNode of(BehaviourReport.Comparison comparison) {
    ObjectNode node = Json.object();
    node.set("total_sessions", of(comparison.interactions()));
    node.set("unique_users", of(comparison.accounts()));
    ObjectNode actions = node.putObject("actions");
    comparison.actions().forEach((action, change) -> actions.set(action.text(), of(change)));
    return node;
  }

  /** A row for each action, then one for each film. */
  public static Table table(BehaviourReport report) {
    List<List<String>> rows = new ArrayList<>();
    report
        .actions()
        .counts()
        .forEach(
            (action, count) -> rows.add(List.of("action", action.text(), Long.toString(count))));
    report
        .viewsByTitle()
        .forEach((title, count) -> rows.add(List.of("most_viewed", title, Long.toString(count))));
    return new Table("user_behavior", List.of("figure", "name", "count"), rows);
  }

  /** The bounds that were asked for. */
  static void putPeriod(ObjectNode node, Period period) {
    if (period.from().isAfter(Period.ALL_TIME.from())) {
      node.put("from", period.from().toString());
    }
    if (period.until().isBefore(Period.ALL_TIME.until())) {
      node.put("to", period.until().toString());
    }
  }

  /** A number beside that of before; without a relative change where there was nothing. */
  static ObjectNode of(Change change) {
    ObjectNode node = Json.object();
    putNumber(node, "now", change.now());
    putNumber(node, "before", change.before());
    change.relative().ifPresent(part -> node.put("relative", SearchDocument.score(part)));
    return node;
  }

  private static void putNumber(ObjectNode node, String field, double number) {
    if (number == Math.rint(number)) {
      node.put(field, (long) number);
    } else {
      node.put(field, SearchDocument.score(number));
    }
  }

  private static ObjectNode of(ViewedFilm viewed) {
    ObjectNode node = Json.object().put("movie_id", viewed.id().value());
    viewed.film().ifPresent(film -> putName(node, film));
    return node.put("views", viewed.views());
  }

  /** What a reader knows a film by. */
  static void putName(ObjectNode node, Movie film) {
    node.put("title", film.facts().title());
    film.facts().releaseYear().ifPresent(year -> node.put("release_year", year));
  }
}
