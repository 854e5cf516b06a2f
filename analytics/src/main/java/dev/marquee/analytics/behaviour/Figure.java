package dev.marquee.analytics.behaviour;

import dev.marquee.audience.Event;

/**
 * Something that is worked out while events go by in the order of {@link Event#BY_ACCOUNT}. Fed by
 * {@link EventWalk}, once; for one thread.
 *
 * @param <R> what it comes to
 */
public interface Figure<R> {
  /**
   * Takes the next event.
   *
   * @param visit tells the event's visit from all others of the walk. Visits of one account may
   *     overlap, as when it is on two devices at once.
   */
  void add(Event event, long visit);

  /** No more events of a visit will come. */
  default void endVisit(long visit) {}

  /** No more events of the account will come whose events came last; its visits have ended. */
  default void endAccount() {}

  /** What all events together come to. */
  R result();
}
