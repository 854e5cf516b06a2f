package dev.marquee.analytics.sample;

import dev.marquee.audience.Action;
import dev.marquee.audience.Event;
import dev.marquee.audience.UserId;
import dev.marquee.query.AccountCount;
import dev.marquee.query.ActionCounts;
import dev.marquee.query.EventScope;
import dev.marquee.query.FilmCount;
import dev.marquee.query.Period;
import dev.marquee.query.TimeCount;
import dev.marquee.query.TimeGrid;
import dev.marquee.store.Appended;
import dev.marquee.store.EventLog;
import dev.marquee.store.Snapshot;
import dev.marquee.store.Visibility;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A log of events that answers in the plainest way, and counts what it was asked. */
public final class LogInMemory implements EventLog {
  private final List<Event> events = new ArrayList<>();
  private int questions;

  public LogInMemory(List<Event> events) {
    append(events, Visibility.ON_RETURN);
  }

  /** How many questions were asked. */
  public int questions() {
    return questions;
  }

  @Override
  public Appended append(List<Event> batch, Visibility visibility) {
    events.addAll(batch);
    return new Appended(batch.size(), 0, List.of());
  }

  @Override
  public long count() {
    return events.size();
  }

  @Override
  public ActionCounts actions(EventScope scope) {
    return counts(in(scope).toList());
  }

  private static ActionCounts counts(List<Event> some) {
    Map<Action, Long> counts =
        some.stream().collect(Collectors.groupingBy(Event::action, Collectors.counting()));
    return new ActionCounts(counts);
  }

  @Override
  public List<FilmCount> films(EventScope scope, int size) {
    EventLog.checkSize(size);
    return in(scope)
        .flatMap(event -> event.movie().stream())
        .collect(Collectors.groupingBy(film -> film, Collectors.counting()))
        .entrySet()
        .stream()
        .map(film -> new FilmCount(film.getKey(), film.getValue()))
        .sorted(FilmCount.MOST_FIRST)
        .limit(size)
        .toList();
  }

  @Override
  public List<TimeCount> times(EventScope scope, TimeGrid grid) {
    EventLog.checkSteps(scope, grid);
    TreeMap<Long, List<Event>> steps =
        in(scope)
            .collect(
                Collectors.groupingBy(
                    event -> grid.number(event.timestamp().toEpochMilli()),
                    TreeMap::new,
                    Collectors.toList()));
    List<TimeCount> times = new ArrayList<>();
    steps.forEach((number, some) -> times.add(new TimeCount(grid.start(number), counts(some))));
    return times;
  }

  @Override
  public AccountCount accounts(EventScope scope) {
    return AccountCount.exactly(in(scope).map(Event::user).distinct().count());
  }

  @Override
  public Snapshot<Event> walk(EventScope scope) {
    return walking(in(scope).toList());
  }

  /** The events in the order of accounts and time. */
  public static Snapshot<Event> walking(List<Event> some) {
    List<Event> left = new ArrayList<>(some.stream().sorted(Event.BY_ACCOUNT).toList());
    return new Snapshot<>() {
      @Override
      public List<Event> next(int size) {
        List<Event> head = left.subList(0, Math.min(size, left.size()));
        List<Event> next = List.copyOf(head);
        head.clear();
        return next;
      }

      @Override
      public void close() {
        left.clear();
      }
    };
  }

  @Override
  public long deleteBefore(YearMonth firstKept) {
    long before = events.size();
    events.removeIf(event -> event.month().isBefore(firstKept));
    return before - events.size();
  }

  @Override
  public long deleteBy(UserId user) {
    long before = events.size();
    events.removeIf(event -> event.user().equals(user));
    return before - events.size();
  }

  @Override
  public void settle() {}

  private Stream<Event> in(EventScope scope) {
    questions++;
    Period period = scope.period();
    return events.stream()
        .filter(event -> !event.timestamp().isBefore(period.from()))
        .filter(event -> event.timestamp().isBefore(period.until()))
        .filter(event -> scope.actions().isEmpty() || scope.actions().contains(event.action()))
        .filter(event -> isAbout(event, scope))
        .filter(event -> scope.user().isEmpty() || scope.user().get().equals(event.user()));
  }

  private static boolean isAbout(Event event, EventScope scope) {
    return scope.films().isEmpty() || event.movie().filter(scope.films()::contains).isPresent();
  }
}
