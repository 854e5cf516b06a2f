package dev.marquee.app.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.marquee.audience.Action;
import dev.marquee.audience.Event;
import dev.marquee.audience.EventDetails;
import dev.marquee.audience.EventId;
import dev.marquee.audience.Surroundings;
import dev.marquee.audience.UserId;
import dev.marquee.store.Store;
import dev.marquee.store.StoreListener;
import dev.marquee.store.Stores;
import dev.marquee.store.Visibility;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EventRetentionTest {
  private static final Instant NOW = Instant.parse("2026-01-31T12:00:00Z");

  @TempDir Path folder;

  @Test
  void dropsMonthsLongerAgoThanIsToldAndNoOthers() {
    try (Store store = Stores.open("lucene:" + folder, StoreListener.NONE)) {
      store
          .events()
          .append(
              List.of(
                  event("2025-10-31T23:59:59.999Z"),
                  event("2025-11-01T00:00:00Z"),
                  event("2026-01-31T11:00:00Z")),
              Visibility.ON_RETURN);

      try (EventRetention retention = EventRetention.begin(store.events(), 2, () -> NOW)) {
        assertThat(retention).isNotNull();
        await().atMost(Duration.ofSeconds(30)).until(() -> store.events().count() == 2);
      }
    }
  }

  private static Event event(String time) {
    Instant moment = Instant.parse(time);
    return new Event(
        new EventId(time),
        new UserId("ann"),
        Optional.empty(),
        Optional.empty(),
        Action.VIEW,
        moment,
        moment,
        EventDetails.NONE,
        Surroundings.UNKNOWN,
        false);
  }
}
