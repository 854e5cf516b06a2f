package dev.marquee.analytics.behaviour;

import dev.marquee.audience.Action;
import dev.marquee.catalog.Movie;
import dev.marquee.catalog.MovieId;
import dev.marquee.query.AccountCount;
import dev.marquee.query.ActionCounts;
import dev.marquee.query.EventScope;
import dev.marquee.store.EventLog;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The figures of behaviour that a store counts without looking at each event: quick, whatever the
 * length of the history.
 *
 * @param actions how often each was done
 * @param accounts that did something
 * @param mostViewed the films with most views, in the order of {@link ViewedFilm#MOST_FIRST}
 */
public record BehaviourReport(
    ActionCounts actions, AccountCount accounts, List<ViewedFilm> mostViewed) {
  /** Most films in the list: as many as their facts can be read at once. */
  public static final int MAX_VIEWED = 100;

  /**
   * A film may be counted under several ids, whose sum may lift it: so many times more are counted
   * than are told.
   */
  private static final int SPARE = 4;

  /**
   * How much came to the numbers since the period before.
   *
   * @param actions of both periods; an action that was done in neither is left out
   */
  public record Comparison(Change interactions, Change accounts, Map<Action, Change> actions) {
    public Comparison {
      actions = Collections.unmodifiableMap(new EnumMap<>(actions));
    }
  }

  public BehaviourReport {
    mostViewed = List.copyOf(mostViewed);
  }

  /**
   * Asks a log.
   *
   * @param scope a period, or all time; its actions should be all
   * @param films gives films by ids they have or had; ids of none are left out. At most {@link
   *     #MAX_VIEWED} times four are asked for at once.
   * @param size of the list of films, 1 to {@link #MAX_VIEWED}
   */
  public static BehaviourReport of(
      EventLog log, EventScope scope, Function<Set<MovieId>, Map<MovieId, Movie>> films, int size) {
    if (size < 1 || size > MAX_VIEWED) {
      throw new IllegalArgumentException("size must be 1..%d, got %d".formatted(MAX_VIEWED, size));
    }
    List<ViewedFilm> viewed =
        ViewedFilm.most(log, scope.of(Set.of(Action.VIEW)), films, size * SPARE);
    return new BehaviourReport(
        log.actions(scope), log.accounts(scope), viewed.subList(0, Math.min(size, viewed.size())));
  }

  /** The number of recorded interactions, as {@code total_sessions} has always meant. */
  public long interactions() {
    return actions.total();
  }

  /**
   * Views by title, the most first. A title that several of the films have is followed by the year;
   * a film that is not known, or still not told from another, by its id.
   */
  public Map<String, Long> viewsByTitle() {
    return ViewedFilm.byTitle(mostViewed);
  }

  /**
   * This report beside that of the same length before; empty where there can have been nothing
   * before, as for all time. Costs two questions.
   *
   * @param scope of this report
   */
  public Optional<Comparison> comparedWithBefore(EventLog log, EventScope scope) {
    return Change.before(scope.period())
        .map(scope::within)
        .map(before -> compared(log.actions(before), log.accounts(before)));
  }

  private Comparison compared(ActionCounts actionsBefore, AccountCount accountsBefore) {
    Map<Action, Change> changes = new EnumMap<>(Action.class);
    for (Action action : actions.plus(actionsBefore).counts().keySet()) {
      changes.put(action, new Change(actions.of(action), actionsBefore.of(action)));
    }
    return new Comparison(
        new Change(actions.total(), actionsBefore.total()),
        new Change(accounts.count(), accountsBefore.count()),
        changes);
  }
}
