package dev.marquee.analytics.engagement;

import dev.marquee.audience.Action;
import dev.marquee.audience.Event;
import dev.marquee.catalog.MovieId;
import dev.marquee.query.ActionCounts;
import dev.marquee.query.TimeGrid;
import java.util.DoubleSummaryStatistics;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/**
 * The engagement of one account, from its events in the order of time. Each film that it viewed
 * counts it as one viewer, and as one who came again where it viewed the film more than once.
 */
final class AccountTally {
  /**
   * Films whose views are told apart. An account with more is a machine; each further view counts
   * as that of another film.
   */
  static final int MAX_FILMS = 10_000;

  private static final TimeGrid HOURS = TimeGrid.ofUtc(TimeGrid.Step.HOUR);

  private final Map<Action, Long> actions = new EnumMap<>(Action.class);
  private final Map<MovieId, Boolean> viewedAgain = new HashMap<>();
  private final DoubleSummaryStatistics lengths = new DoubleSummaryStatistics();
  private long viewsOfOtherFilms;
  private long hour;
  private long viewsInHour;
  private long mostInAnHour;

  void add(Event event) {
    actions.merge(event.action(), 1L, Long::sum);
    if (event.action() == Action.VIEW) {
      event.details().durationSeconds().ifPresent(lengths);
      addToHour(HOURS.number(event.timestamp().toEpochMilli()));
      event.movie().ifPresent(this::addFilm);
    }
  }

  private void addToHour(long number) {
    viewsInHour = number == hour ? viewsInHour + 1 : 1;
    hour = number;
    mostInAnHour = Math.max(mostInAnHour, viewsInHour);
  }

  private void addFilm(MovieId film) {
    if (viewedAgain.containsKey(film)) {
      viewedAgain.put(film, true);
    } else if (viewedAgain.size() < MAX_FILMS) {
      viewedAgain.put(film, false);
    } else {
      viewsOfOtherFilms++;
    }
  }

  long events() {
    return counts().total();
  }

  EngagementMetrics metrics() {
    Map<Metric, Double> values = ActionMetrics.of(counts());
    values.put(Metric.UNIQUE_VIEWERS, (double) (viewedAgain.size() + viewsOfOtherFilms));
    values.put(
        Metric.REPEAT_VIEWERS,
        (double) viewedAgain.values().stream().filter(again -> again).count());
    values.put(Metric.VELOCITY, (double) mostInAnHour);
    ActionMetrics.putMeanLength(values, lengths);
    return new EngagementMetrics(values);
  }

  private ActionCounts counts() {
    return new ActionCounts(actions);
  }
}
