package dev.marquee.store.elasticsearch;

import static dev.marquee.store.contract.SampleEvent.event;
import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.query.EventScope;
import dev.marquee.store.EventLog;
import dev.marquee.store.Store;
import dev.marquee.store.StoreListener;
import dev.marquee.store.Stores;
import dev.marquee.store.Visibility;
import dev.marquee.store.elasticsearch.node.TestServer;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Two processes that write events to one cluster. */
class EventMonthsTest {
  private final String prefix = "months-" + UUID.randomUUID();

  @AfterEach
  void removeIndices() {
    TestStores.remove(prefix);
  }

  private Store open() {
    return Stores.open(TestServer.address() + "/" + prefix, StoreListener.NONE);
  }

  @Test
  void monthThatAnotherDroppedIsMadeAnew() {
    try (Store one = open();
        Store other = open()) {
      append(one.events(), "e-1", "2026-01-01T00:00:00Z");
      append(other.events(), "e-2", "2026-01-31T00:00:00Z");
      assertThat(other.events().deleteBefore(YearMonth.of(2026, 2))).isEqualTo(2);

      append(one.events(), "e-3", "2026-01-15T00:00:00Z");

      assertThat(one.events().count()).isEqualTo(1);
      assertThat(other.events().actions(EventScope.EVERYTHING).total()).isEqualTo(1);
    }
  }

  private static void append(EventLog log, String id, String moment) {
    assertThat(log.append(List.of(event(id).at(moment).build()), Visibility.ON_RETURN).taken())
        .isEqualTo(1);
  }
}
