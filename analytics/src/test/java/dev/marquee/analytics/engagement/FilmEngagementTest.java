package dev.marquee.analytics.engagement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.analytics.sample.Happening;
import dev.marquee.analytics.sample.LogInMemory;
import dev.marquee.audience.Action;
import dev.marquee.audience.Event;
import dev.marquee.catalog.MovieId;
import dev.marquee.query.EventScope;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FilmEngagementTest {
  private static final EventScope HEAT =
      EventScope.EVERYTHING.about(Set.of(new MovieId("tmdb-949")));

  private final List<Event> events = new ArrayList<>();

  /** Ann views three times, twice within an hour; Bob once, and says nothing of how long. */
  @Test
  void countsWhatWasDoneAboutAFilm() {
    events.add(about("ann", Action.VIEW, 5).lasting(40).event());
    events.add(about("ann", Action.VIEW, 50).lasting(20).event());
    events.add(about("ann", Action.VIEW, 70).lasting(3).event());
    events.add(about("bob", Action.VIEW, 200).event());
    events.add(about("bob", Action.LIKE, 201).event());
    events.add(about("bob", Action.COMMENT, 202).event());
    events.add(about("bob", Action.RATE, 203).event());
    events.add(Happening.of("eve", Action.VIEW, 6).about("tmdb-1").event());

    EngagementMetrics metrics = FilmEngagement.walked(new LogInMemory(events), HEAT);

    assertThat(metrics.get(Metric.VIEW_COUNT)).hasValue(4);
    assertThat(metrics.get(Metric.LIKE_COUNT)).hasValue(1);
    assertThat(metrics.get(Metric.COMMENT_COUNT)).hasValue(1);
    assertThat(metrics.get(Metric.SHARE_COUNT)).hasValue(0);
    assertThat(metrics.get(Metric.AVG_VIEW_DURATION)).hasValue(21);
    assertThat(metrics.get(Metric.UNIQUE_VIEWERS)).hasValue(2);
    assertThat(metrics.get(Metric.REPEAT_VIEWERS)).hasValue(1);
    assertThat(metrics.get(Metric.ENGAGEMENT_RATE)).hasValue(0.75);
    assertThat(metrics.get(Metric.VELOCITY)).hasValue(2);
  }

  @Test
  void whatOnlyAWalkTellsIsMissingFromCounts() {
    events.add(about("ann", Action.VIEW, 5).lasting(40).event());

    EngagementMetrics metrics = FilmEngagement.counted(new LogInMemory(events), HEAT);

    assertThat(metrics.missing()).containsExactly(Metric.AVG_VIEW_DURATION, Metric.REPEAT_VIEWERS);
  }

  @Test
  void ofAFilmThatNobodyViewedNoRateIsKnown() {
    EngagementMetrics metrics = FilmEngagement.walked(new LogInMemory(events), HEAT);

    assertThat(metrics.get(Metric.VIEW_COUNT)).hasValue(0);
    assertThat(metrics.missing()).containsExactly(Metric.AVG_VIEW_DURATION, Metric.ENGAGEMENT_RATE);
    assertThat(EngagementVerdict.of(metrics, EngagementThresholds.USUAL).suspicious()).isFalse();
  }

  private static Happening about(String user, Action action, long minutes) {
    return Happening.of(user, action, minutes).about("tmdb-949");
  }
}
