package dev.marquee.analytics.trend;

import dev.marquee.analytics.film.FilmIds;
import dev.marquee.catalog.Movie;
import dev.marquee.catalog.MovieId;
import dev.marquee.query.EventScope;
import dev.marquee.query.FilmCount;
import dev.marquee.query.Period;
import dev.marquee.store.EventLog;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds the films of which more is seen than usual: asks a log for the films of the window and for
 * what was done about them in some earlier windows, about twenty questions of bounded answers
 * whatever the length of the history, and ranks them by {@link Surprise}.
 */
public final class Trending {
  /** Most films in one answer. */
  public static final int MAX_SIZE = 100;

  private final EventLog log;
  private final EventScope events;
  private final Function<Set<MovieId>, Map<MovieId, Movie>> films;

  /**
   * Prepares; asks nothing.
   *
   * @param events which of them count; its period and films are not looked at
   * @param films gives films by ids they have or had; ids of none are left out. Up to {@link
   *     EventLog#MAX_FILMS} are asked for at once.
   */
  public Trending(
      EventLog log, EventScope events, Function<Set<MovieId>, Map<MovieId, Movie>> films) {
    this.log = log;
    this.events = events;
    this.films = films;
  }

  /**
   * Films that rise.
   *
   * @param window {@link TrendingPlan#MIN_WINDOW} to {@link TrendingPlan#MAX_WINDOW}, up to now
   * @param size 1 to {@link #MAX_SIZE}
   * @return at most so many, in the order of {@link TrendingFilm#FIRST}; empty when nothing rises
   */
  public List<TrendingFilm> films(Duration window, Instant now, int size) {
    if (size < 1 || size > MAX_SIZE) {
      throw new IllegalArgumentException("size must be 1..%d, got %d".formatted(MAX_SIZE, size));
    }
    TrendingPlan plan = withHistory(TrendingPlan.of(window, now));
    List<FilmCount> counts = log.films(plan.recent(events), EventLog.MAX_FILMS);
    FilmIds ids = FilmIds.of(counts.stream().map(FilmCount::movie).toList(), films);
    Map<MovieId, Long> recent = ids.sums(counts);
    List<Map<MovieId, Long>> earlier = new ArrayList<>();
    for (Period before : plan.earlier()) {
      earlier.add(ids.sums(counts(before, ids.all())));
    }
    Set<MovieId> quiet = quiet(plan, recent.keySet(), earlier, ids);
    return new Rising(recent, earlier, quiet).ranked(words(plan, window), size);
  }

  /** The films about which nothing was done in all the time that is looked at before the window. */
  private Set<MovieId> quiet(
      TrendingPlan plan, Set<MovieId> recent, List<Map<MovieId, Long>> earlier, FilmIds ids) {
    if (earlier.isEmpty()) {
      return Set.of();
    }
    Set<MovieId> quiet = new HashSet<>(recent);
    earlier.forEach(window -> quiet.removeAll(window.keySet()));
    Set<MovieId> idsOfQuiet =
        ids.all().stream().filter(id -> quiet.contains(ids.own(id))).collect(Collectors.toSet());
    quiet.removeAll(ids.sums(ask(plan.before(events, idsOfQuiet))).keySet());
    return quiet;
  }

  /**
   * Leaves out the windows before the first event: there was nothing to be seen then, which says
   * nothing of what is usual.
   */
  private TrendingPlan withHistory(TrendingPlan plan) {
    int known = plan.earlier().size();
    while (known > 0 && log.actions(events.within(plan.earlier().get(known - 1))).total() == 0) {
      known--;
    }
    return new TrendingPlan(plan.recent(), plan.earlier().subList(0, known));
  }

  /**
   * What was done about films in an earlier window. To count all of its films costs less than to
   * name thousands of them; those that have no place in one answer are named.
   */
  private List<FilmCount> counts(Period window, Set<MovieId> films) {
    List<FilmCount> most = log.films(events.within(window), EventLog.MAX_FILMS);
    if (most.size() < EventLog.MAX_FILMS) {
      return most;
    }
    Set<MovieId> others = new HashSet<>(films);
    most.forEach(count -> others.remove(count.movie()));
    return Stream.concat(
            most.stream(), ask(TrendingPlan.about(events.within(window), others)).stream())
        .toList();
  }

  private List<FilmCount> ask(List<EventScope> scopes) {
    return scopes.stream().flatMap(scope -> log.films(scope, EventLog.MAX_FILMS).stream()).toList();
  }

  private TrendingWords words(TrendingPlan plan, Duration window) {
    Duration before =
        plan.earlier().isEmpty()
            ? Duration.ZERO
            : Duration.between(plan.earlier().getLast().from(), plan.recent().from());
    return TrendingWords.of(events.actions(), window, before);
  }
}
