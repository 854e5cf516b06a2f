package dev.marquee.store;

import dev.marquee.audience.Event;
import dev.marquee.audience.UserId;
import dev.marquee.query.AccountCount;
import dev.marquee.query.ActionCounts;
import dev.marquee.query.EventScope;
import dev.marquee.query.FilmCount;
import dev.marquee.query.TimeCount;
import dev.marquee.query.TimeGrid;
import java.time.YearMonth;
import java.util.List;

/**
 * What people did. Events are only added, until a person is forgotten or a month is dropped. Safe
 * for use by many threads. Every method may throw {@link StoreException}. A read sees all events
 * that were visible when it began, whole, and never part of one.
 *
 * <p>An event is told from others by its id: the first that comes is kept, whatever a repetition
 * says. One that comes again with another time, in another month, may be taken anew; but one that
 * nobody gave a time, and that is sent again within a week, is known although a month ended
 * between.
 */
public interface EventLog {
  /** Most events in one call of {@link #append}. */
  int MAX_EVENTS = 10_000;

  /** Most films in one answer of {@link #films}. */
  int MAX_FILMS = 10_000;

  /**
   * Adds events. When this returns, all but the refused ones are on disk and survive a crash, the
   * first copies of those that are repeated included.
   *
   * @param events at most {@link #MAX_EVENTS}
   */
  Appended append(List<Event> events, Visibility visibility);

  /** How many events there are, every one included whose call has returned. */
  long count();

  /** How often each action was done. */
  ActionCounts actions(EventScope scope);

  /**
   * The films that most events are about.
   *
   * @param size 1 to {@link #MAX_FILMS}
   * @return in the order of {@link FilmCount#MOST_FIRST}
   */
  List<FilmCount> films(EventScope scope, int size);

  /**
   * What was done when.
   *
   * @param scope touches at most {@link TimeGrid#MAX_STEPS} steps of the grid
   * @return in the order of time; steps in which nothing happened are left out
   */
  List<TimeCount> times(EventScope scope, TimeGrid grid);

  /** How many different accounts did something. */
  AccountCount accounts(EventScope scope);

  /**
   * The events one by one, in the order of {@link Event#BY_ACCOUNT}. Every one is included whose
   * call has returned; what is added later is not seen.
   */
  Snapshot<Event> walk(EventScope scope);

  /**
   * Drops all events of the months before one. When it returns nobody finds them any more; {@link
   * #settle} takes them off the disk where an engine does not do so at once.
   *
   * @param firstKept the earliest month that is kept
   * @return how many there were
   */
  long deleteBefore(YearMonth firstKept);

  /**
   * Takes all events away that an account sent, and are stored when this begins. When it returns
   * nobody finds them any more; {@link #settle} takes them off the disk.
   *
   * @return how many there were
   */
  long deleteBy(UserId user);

  /**
   * Arranges the events for quick reading, and takes off the disk what was deleted. Changes nothing
   * that can be seen, may take long, and holds nobody up meanwhile.
   */
  void settle();

  /** Refuses more events than a call may have. */
  static void checkCount(int count) {
    if (count > MAX_EVENTS) {
      throw new IllegalArgumentException(
          "at most %d events at once, got %d".formatted(MAX_EVENTS, count));
    }
  }

  /** Refuses a list longer than an answer may be. */
  static void checkSize(int size) {
    if (size < 1 || size > MAX_FILMS) {
      throw new IllegalArgumentException("size must be 1..%d, got %d".formatted(MAX_FILMS, size));
    }
  }

  /** Refuses a question about more steps than an answer may have. */
  static void checkSteps(EventScope scope, TimeGrid grid) {
    long steps = grid.steps(scope.period());
    if (steps > TimeGrid.MAX_STEPS) {
      throw new IllegalArgumentException(
          "at most %d steps at once, got %d".formatted(TimeGrid.MAX_STEPS, steps));
    }
  }
}
