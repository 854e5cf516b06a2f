package dev.marquee.store.contract;

import dev.marquee.audience.Action;
import dev.marquee.audience.Event;
import dev.marquee.audience.EventId;
import dev.marquee.audience.UserId;
import dev.marquee.query.AccountCount;
import dev.marquee.query.ActionCounts;
import dev.marquee.query.EventScope;
import dev.marquee.query.FilmCount;
import dev.marquee.query.TimeCount;
import dev.marquee.query.TimeGrid;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a log of events must answer, worked out in the plainest way. */
final class EventsInMemory {
  private final Map<EventId, Event> events = new HashMap<>();

  /** Returns how many were new. */
  int append(Collection<Event> batch) {
    int before = events.size();
    batch.forEach(event -> events.putIfAbsent(event.id(), event));
    return events.size() - before;
  }

  void deleteBefore(YearMonth firstKept) {
    events.values().removeIf(event -> event.month().isBefore(firstKept));
  }

  void deleteBy(UserId user) {
    events.values().removeIf(event -> event.user().equals(user));
  }

  int count() {
    return events.size();
  }

  List<Event> walk(EventScope scope) {
    return in(scope).sorted(Event.BY_ACCOUNT).toList();
  }

  ActionCounts actions(EventScope scope) {
    return counts(in(scope).toList());
  }

  private static ActionCounts counts(List<Event> some) {
    Map<Action, Long> counts =
        some.stream().collect(Collectors.groupingBy(Event::action, Collectors.counting()));
    return new ActionCounts(counts);
  }

  List<FilmCount> films(EventScope scope, int size) {
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

  List<TimeCount> times(EventScope scope, TimeGrid grid) {
    Map<Long, List<Event>> steps =
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

  AccountCount accounts(EventScope scope) {
    return AccountCount.exactly(in(scope).map(Event::user).distinct().count());
  }

  private Stream<Event> in(EventScope scope) {
    return events.values().stream()
        .filter(event -> !event.timestamp().isBefore(scope.period().from()))
        .filter(event -> event.timestamp().isBefore(scope.period().until()))
        .filter(event -> scope.actions().isEmpty() || scope.actions().contains(event.action()))
        .filter(
            event ->
                scope.films().isEmpty()
                    || event.movie().filter(scope.films()::contains).isPresent())
        .filter(event -> isAsked(scope.user(), Optional.of(event.user())))
        .filter(event -> isAsked(scope.device(), event.surroundings().device()))
        .filter(event -> isAsked(scope.country(), event.surroundings().country()))
        .filter(event -> isAsked(scope.origin(), event.details().origin()));
  }

  private static <T> boolean isAsked(Optional<T> asked, Optional<T> there) {
    return asked.isEmpty() || asked.equals(there);
  }
}
