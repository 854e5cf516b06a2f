package dev.marquee.transfer;

import dev.marquee.audience.Event;
import dev.marquee.audience.EventId;
import dev.marquee.audience.UserId;
import dev.marquee.store.Store;
import dev.marquee.store.Visibility;
import dev.marquee.store.WriteFailure;
import dev.marquee.transfer.Holdings.Reading;
import dev.marquee.transfer.Holdings.Rows;
import dev.marquee.transfer.Pairs.Pair;
import java.io.IOException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Events. A log does not let go of a single event: where one is to be, all of its account are taken
 * away, and those that stay are missed and written at the next pass.
 */
final class EventPart implements Part<EventPart.Place, Event> {

  /** Where an event stands in {@link Event#BY_ACCOUNT}. */
  record Place(UserId user, Instant timestamp, EventId id) implements Comparable<Place> {
    private static final Comparator<Place> ORDER =
        Comparator.comparing(Place::user).thenComparing(Place::timestamp).thenComparing(Place::id);

    static Place of(Event event) {
      return new Place(event.user(), event.timestamp(), event.id());
    }

    @Override
    public int compareTo(Place other) {
      return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
      return id.value();
    }
  }

  @Override
  public String plural() {
    return "events";
  }

  @Override
  public long count(Store store) {
    return store.events().count();
  }

  @Override
  public Place id(Event event) {
    return Place.of(event);
  }

  @Override
  public Optional<Rows<Event>> in(Reading reading) throws IOException {
    return reading.events();
  }

  @Override
  public List<WriteFailure> write(Store store, List<Pair<Place, Event>> differences) {
    differences.stream()
        .filter(pair -> pair.right().isPresent())
        .map(pair -> pair.id().user())
        .distinct()
        .forEach(store.events()::deleteBy);
    List<Event> events = differences.stream().flatMap(pair -> pair.left().stream()).toList();
    return store.events().append(events, Visibility.SOON).refused();
  }
}
