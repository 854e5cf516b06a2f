package dev.marquee.analytics.behaviour;

import dev.marquee.audience.Event;
import dev.marquee.query.EventScope;
import dev.marquee.query.Period;
import dev.marquee.query.TimeCount;
import dev.marquee.query.TimeGrid;
import dev.marquee.store.EventLog;
import java.time.Instant;
import java.util.function.Consumer;

/**
 * Asks for times over more steps than one answer may have: halves the period until it fits, and
 * leaves out halves in which nothing happened. All time, of which a few years have events, costs
 * some dozens of questions.
 */
public final class LongTimes {
  private LongTimes() {}

  /**
   * Gives each step in which something happened, in the order of time; none but the first and the
   * last of the period is told in part.
   */
  public static void each(EventLog log, EventScope scope, TimeGrid grid, Consumer<TimeCount> each) {
    Instant from = later(scope.period().from(), Event.EARLIEST);
    Instant until = earlier(scope.period().until(), Event.LATEST);
    if (from.isBefore(until)) {
      halve(log, scope.within(new Period(from, until)), grid, each);
    }
  }

  private static void halve(
      EventLog log, EventScope scope, TimeGrid grid, Consumer<TimeCount> each) {
    Period period = scope.period();
    long steps = grid.steps(period);
    if (steps <= TimeGrid.MAX_STEPS) {
      log.times(scope, grid).forEach(each);
    } else if (log.actions(scope).total() > 0) {
      Instant middle = grid.start(grid.number(period.from().toEpochMilli()) + steps / 2);
      halve(log, scope.within(new Period(period.from(), middle)), grid, each);
      halve(log, scope.within(new Period(middle, period.until())), grid, each);
    }
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }
}
