package dev.marquee.analytics.behaviour;

import dev.marquee.audience.Event;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Visits found with all events at hand, in the plainest way. */
final class PlainVisits {
  private PlainVisits() {}

  static List<List<Event>> of(List<Event> events) {
    List<List<Event>> visits = new ArrayList<>();
    for (List<Event> account : byAccount(events)) {
      Map<String, List<Event>> named =
          account.stream()
              .filter(event -> event.session().isPresent())
              .collect(Collectors.groupingBy(event -> event.session().orElseThrow().value()));
      visits.addAll(named.values());
      List<Event> unnamed = account.stream().filter(event -> event.session().isEmpty()).toList();
      for (int i = 0; i < unnamed.size(); i++) {
        if (i == 0 || gap(unnamed.get(i - 1), unnamed.get(i)) > 30) {
          visits.add(new ArrayList<>());
        }
        visits.getLast().add(unnamed.get(i));
      }
    }
    return visits;
  }

  static List<List<Event>> byAccount(List<Event> events) {
    return List.copyOf(
        events.stream()
            .sorted(Event.BY_ACCOUNT)
            .collect(Collectors.groupingBy(Event::user, LinkedHashMap::new, Collectors.toList()))
            .values());
  }

  private static long gap(Event one, Event other) {
    return Duration.between(one.timestamp(), other.timestamp()).toMinutes();
  }
}
