package dev.marquee.analytics.engagement;

import dev.marquee.analytics.behaviour.EventWalk;
import dev.marquee.analytics.behaviour.Figure;
import dev.marquee.analytics.behaviour.LongTimes;
import dev.marquee.audience.Action;
import dev.marquee.audience.Event;
import dev.marquee.query.EventScope;
import dev.marquee.query.TimeGrid;
import dev.marquee.store.EventLog;
import dev.marquee.store.Snapshot;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The engagement with a film, from what people did about it. {@link Metric#VELOCITY} is that of the
 * clock hour of UTC with most views.
 */
public final class FilmEngagement {
  private static final Set<Action> VIEWS = Set.of(Action.VIEW);

  private FilmEngagement() {}

  /**
   * What can be counted at a cost that hardly grows with the number of events: all but the mean
   * length of a view, and the viewers who came again.
   *
   * @param film the events about it
   */
  public static EngagementMetrics counted(EventLog log, EventScope film) {
    return new EngagementMetrics(counts(log, film));
  }

  /** All that is known; looks at each view of the film. */
  public static EngagementMetrics walked(EventLog log, EventScope film) {
    Map<Metric, Double> values = counts(log, film);
    ViewFigure views = new ViewFigure();
    try (Snapshot<Event> walk = log.walk(film.of(VIEWS))) {
      EventWalk.feed(walk, List.of(views));
    }
    values.put(Metric.REPEAT_VIEWERS, (double) views.result());
    ActionMetrics.putMeanLength(values, views.lengths);
    return new EngagementMetrics(values);
  }

  private static Map<Metric, Double> counts(EventLog log, EventScope film) {
    Map<Metric, Double> values = ActionMetrics.of(log.actions(film));
    values.put(Metric.UNIQUE_VIEWERS, (double) log.accounts(film.of(VIEWS)).count());
    values.put(Metric.VELOCITY, busiestHour(log, film.of(VIEWS)));
    return values;
  }

  private static double busiestHour(EventLog log, EventScope views) {
    AtomicLong most = new AtomicLong();
    LongTimes.each(
        log,
        views,
        TimeGrid.ofUtc(TimeGrid.Step.HOUR),
        hour -> most.accumulateAndGet(hour.actions().total(), Math::max));
    return most.doubleValue();
  }

  /** How many accounts viewed more than once, and how long. */
  private static final class ViewFigure implements Figure<Long> {
    private final DoubleSummaryStatistics lengths = new DoubleSummaryStatistics();
    private long ofAccount;
    private long repeated;

    @Override
    public void add(Event event, long visit) {
      ofAccount++;
      event.details().durationSeconds().ifPresent(lengths);
    }

    @Override
    public void endAccount() {
      if (ofAccount > 1) {
        repeated++;
      }
      ofAccount = 0;
    }

    @Override
    public Long result() {
      return repeated;
    }
  }
}
