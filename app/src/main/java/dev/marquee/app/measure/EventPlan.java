package dev.marquee.app.measure;

import java.time.Duration;

/**
 * What is to be measured of events.
 *
 * @param eventsBefore in the store when events come in over HTTP
 * @param eventsLooked in the store, about, when its figures are asked for; not fewer
 * @param warmUp of the time in which they come in and are not counted
 * @param length of the time in which they come in and are
 * @param seed of all chance
 */
public record EventPlan(
    MeasuredStore store,
    long eventsBefore,
    long eventsLooked,
    Duration warmUp,
    Duration length,
    long seed) {
  public EventPlan {
    if (eventsBefore < 0 || eventsLooked < eventsBefore) {
      throw new IllegalArgumentException(
          "--before must be 0 or more and at most --events, got %d and %d"
              .formatted(eventsBefore, eventsLooked));
    }
    if (length.isZero() || length.isNegative()) {
      throw new IllegalArgumentException("--seconds must be 1 or more, got " + length.toSeconds());
    }
  }
}
