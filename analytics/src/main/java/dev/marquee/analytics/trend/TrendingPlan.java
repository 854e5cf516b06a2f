package dev.marquee.analytics.trend;

import dev.marquee.audience.Event;
import dev.marquee.catalog.MovieId;
import dev.marquee.query.EventScope;
import dev.marquee.query.Period;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Which times are compared to find what rises: the window up to now, and earlier ones of the same
 * length, each whole days before, so that evenings are compared with evenings. They go back {@link
 * #EARLIER} steps and no further, however long the history is.
 *
 * @param recent the window
 * @param earlier the latest first; none before there can be events
 */
public record TrendingPlan(Period recent, List<Period> earlier) {
  public static final Duration MIN_WINDOW = Duration.ofHours(1);
  public static final Duration MAX_WINDOW = Duration.ofDays(30);

  /** A week of days, so that each day of the week is among them, and one more. */
  public static final int EARLIER = 8;

  /** So many steps ago a count weighs half: a film's usual level is that of lately. */
  static final double HALF_LIFE_STEPS = 4;

  public TrendingPlan {
    earlier = List.copyOf(earlier);
  }

  /**
   * Compares a window with those before.
   *
   * @param window {@link #MIN_WINDOW} to {@link #MAX_WINDOW}
   */
  public static TrendingPlan of(Duration window, Instant now) {
    if (window.compareTo(MIN_WINDOW) < 0 || window.compareTo(MAX_WINDOW) > 0) {
      throw new IllegalArgumentException(
          "window must be %s to %s, got %s".formatted(MIN_WINDOW, MAX_WINDOW, window));
    }
    Duration step = stepOf(window);
    List<Period> earlier = new ArrayList<>();
    for (int i = 1; i <= EARLIER; i++) {
      Instant until = now.minus(step.multipliedBy(i));
      Instant from = until.minus(window);
      if (!from.isBefore(Event.EARLIEST)) {
        earlier.add(new Period(from, until));
      }
    }
    return new TrendingPlan(new Period(now.minus(window), now), earlier);
  }

  /** The window in whole days, rounded up. */
  private static Duration stepOf(Duration window) {
    long days = window.toDays();
    boolean isWhole = window.equals(Duration.ofDays(days));
    return Duration.ofDays(isWhole ? days : days + 1);
  }

  /** How much a count of an earlier window weighs, 0 to 1; the first of them has number 0. */
  static double weight(int number) {
    return Math.pow(0.5, number / HALF_LIFE_STEPS);
  }

  /** The events in the window. */
  EventScope recent(EventScope events) {
    return events.within(recent);
  }

  /**
   * The events about some films in all the time from the earliest window, of which there must be
   * one, to the recent one.
   */
  List<EventScope> before(EventScope events, Set<MovieId> films) {
    return about(events.within(new Period(earlier.getLast().from(), recent.from())), films);
  }

  /** Events about some films only, in as many questions as it takes to name them. */
  static List<EventScope> about(EventScope events, Set<MovieId> films) {
    List<MovieId> ids = films.stream().sorted().toList();
    List<EventScope> scopes = new ArrayList<>();
    for (int from = 0; from < ids.size(); from += EventScope.MAX_FILMS) {
      int until = Math.min(from + EventScope.MAX_FILMS, ids.size());
      scopes.add(events.about(Set.copyOf(ids.subList(from, until))));
    }
    return scopes;
  }
}
