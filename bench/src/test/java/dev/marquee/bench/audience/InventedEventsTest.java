package dev.marquee.bench.audience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.marquee.audience.Action;
import dev.marquee.audience.Event;
import dev.marquee.catalog.MovieId;
import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class InventedEventsTest {
  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

  private static List<Event> events(long seed, int count) {
    InventedEvents events =
        new InventedEvents(seed, List.of(new MovieId("m-1"), new MovieId("m-2")));
    return LongStream.range(0, count).mapToObj(number -> events.event(number, NOW)).toList();
  }

  @Test
  void dependOnSeedAndNumberAlone() {
    assertThat(events(7, 50)).isEqualTo(events(7, 50)).isNotEqualTo(events(8, 50));
    assertThat(events(7, 50)).extracting(Event::id).doesNotHaveDuplicates();
  }

  @Test
  void areOfAllKindsThatPeopleDoMost() {
    assertThat(events(7, 500))
        .extracting(Event::action)
        .contains(Action.VIEW, Action.SEARCH, Action.CLICK, Action.RATE, Action.HOME_VISIT);
  }

  @Test
  void needFilms() {
    assertThatThrownBy(() -> new InventedEvents(1, List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
