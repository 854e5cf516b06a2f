package dev.marquee.app.people;

import dev.marquee.audience.Event;
import dev.marquee.audience.UserId;
import dev.marquee.query.AccountCount;
import dev.marquee.query.ActionCounts;
import dev.marquee.query.EventScope;
import dev.marquee.query.FilmCount;
import dev.marquee.query.TimeCount;
import dev.marquee.query.TimeGrid;
import dev.marquee.store.Appended;
import dev.marquee.store.EventLog;
import dev.marquee.store.Snapshot;
import dev.marquee.store.Visibility;
import java.time.YearMonth;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Events of people who may be known, under the names they are to be known by. */
final class GuardedEvents implements EventLog {
  private final EventLog log;
  private final ForgottenPeople forgotten;
  private final UnaryOperator<UserId> names;

  GuardedEvents(EventLog log, ForgottenPeople forgotten, UnaryOperator<UserId> names) {
    this.log = log;
    this.forgotten = forgotten;
    this.names = names;
  }

  @Override
  public Appended append(List<Event> events, Visibility visibility) {
    EventLog.checkCount(events.size());
    Predicate<UserId> refused = forgotten.refused();
    Admission<Event> admitted =
        Admission.of(
            events.stream().map(event -> event.by(names.apply(event.user()))).toList(),
            event -> refused.test(event.user()));
    Appended appended = log.append(admitted.items(), visibility);
    return new Appended(appended.taken(), appended.repeated(), admitted.with(appended.refused()));
  }

  @Override
  public long count() {
    return log.count();
  }

  @Override
  public ActionCounts actions(EventScope scope) {
    return log.actions(named(scope));
  }

  @Override
  public List<FilmCount> films(EventScope scope, int size) {
    return log.films(named(scope), size);
  }

  @Override
  public List<TimeCount> times(EventScope scope, TimeGrid grid) {
    return log.times(named(scope), grid);
  }

  @Override
  public AccountCount accounts(EventScope scope) {
    return log.accounts(named(scope));
  }

  @Override
  public Snapshot<Event> walk(EventScope scope) {
    return log.walk(named(scope));
  }

  @Override
  public long deleteBefore(YearMonth firstKept) {
    return log.deleteBefore(firstKept);
  }

  @Override
  public long deleteBy(UserId user) {
    return log.deleteBy(names.apply(user));
  }

  @Override
  public void settle() {
    log.settle();
  }

  private EventScope named(EventScope scope) {
    return scope.user().map(user -> scope.by(names.apply(user))).orElse(scope);
  }
}
