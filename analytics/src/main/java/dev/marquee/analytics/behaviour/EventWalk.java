package dev.marquee.analytics.behaviour;

import dev.marquee.audience.Event;
import dev.marquee.store.Snapshot;
import java.util.List;
import java.util.Optional;

/** One pass over events, for all the figures that are wanted of them. */
public final class EventWalk {
  private final List<Figure<?>> figures;
  private final VisitSplit visits = new VisitSplit(this::endVisit);
  private Optional<Event> last = Optional.empty();

  private EventWalk(List<Figure<?>> figures) {
    this.figures = figures;
  }

  /**
   * Feeds figures with all events that are left. Holds a thousand events at a time, besides what
   * the figures say that they hold, and the names of at most {@link VisitSplit#MAX_NAMED} visits of
   * one account. Does not close the walk.
   */
  public static void feed(Snapshot<Event> walk, List<Figure<?>> figures) {
    EventWalk feeding = new EventWalk(List.copyOf(figures));
    List<Event> next = walk.next(Snapshot.MAX_SIZE);
    while (!next.isEmpty()) {
      next.forEach(feeding::add);
      next = walk.next(Snapshot.MAX_SIZE);
    }
    feeding.end();
  }

  private void add(Event event) {
    last.ifPresent(earlier -> passFrom(earlier, event));
    long visit = visits.visitOf(event);
    figures.forEach(figure -> figure.add(event, visit));
    last = Optional.of(event);
  }

  /** Names are compared only where the account changes: that costs more than all else here. */
  private void passFrom(Event earlier, Event event) {
    boolean sameAccount = earlier.user().equals(event.user());
    boolean inOrder =
        sameAccount
            ? !event.timestamp().isBefore(earlier.timestamp())
            : earlier.user().compareTo(event.user()) < 0;
    if (!inOrder) {
      throw new IllegalArgumentException(
          "events must come by account and time, got %s of %s after %s of %s"
              .formatted(event.timestamp(), event.user(), earlier.timestamp(), earlier.user()));
    }
    if (!sameAccount) {
      endAccount();
    }
  }

  private void end() {
    if (last.isPresent()) {
      endAccount();
    }
  }

  private void endAccount() {
    visits.endAll();
    figures.forEach(Figure::endAccount);
  }

  private void endVisit(long visit) {
    figures.forEach(figure -> figure.endVisit(visit));
  }
}
