package dev.marquee.api.http;

import dev.marquee.audience.Action;
import dev.marquee.audience.Event;
import dev.marquee.audience.EventDetails;
import dev.marquee.audience.EventId;
import dev.marquee.audience.Surroundings;
import dev.marquee.audience.UserId;
import dev.marquee.catalog.MovieId;
import dev.marquee.store.Store;
import dev.marquee.store.Visibility;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Events in the making, numbered as they come. */
final class Doings {
  private final List<Event> events = new ArrayList<>();

  /** An action of a user about a film, or about none where its id is empty. */
  Doings add(String user, Action action, String movieId, Instant time) {
    events.add(
        new Event(
            new EventId("%s-%s-%d".formatted(user, action.text(), events.size())),
            new UserId(user),
            Optional.empty(),
            Optional.of(movieId).filter(id -> !id.isEmpty()).map(MovieId::new),
            action,
            time,
            time,
            EventDetails.NONE,
            Surroundings.UNKNOWN,
            false));
    return this;
  }

  /** So many of the same kind, a minute apart, by users taken in turn. */
  Doings add(int count, int users, Action action, String movieId, Instant first) {
    for (int i = 0; i < count; i++) {
      add("u-" + i % users, action, movieId, first.plusSeconds(60L * i));
    }
    return this;
  }

  void appendTo(Store store) {
    store.events().append(events, Visibility.ON_RETURN);
  }
}
