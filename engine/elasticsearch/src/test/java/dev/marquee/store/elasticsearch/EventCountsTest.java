package dev.marquee.store.elasticsearch;

import static dev.marquee.store.contract.SampleEvent.event;
import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.audience.Event;
import dev.marquee.query.AccountCount;
import dev.marquee.query.EventScope;
import dev.marquee.store.EventLog;
import dev.marquee.store.Visibility;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where the cluster's own counts are none that the port may give. */
class EventCountsTest {
  @TempDir private Path folder;

  /** The cluster estimates 9,998 for these. */
  @Test
  void estimateIsNoLessThanTheAccountsThatWereMet() {
    int met = AccountCount.EXACT_UP_TO + 1;
    List<Event> all =
        IntStream.range(0, met)
            .mapToObj(number -> event("click" + number).by("click" + number).build())
            .toList();
    try (var store = TestStores.open(folder)) {
      EventLog log = store.events();
      log.append(all.subList(0, AccountCount.EXACT_UP_TO), Visibility.ON_RETURN);
      assertThat(log.accounts(EventScope.EVERYTHING))
          .isEqualTo(AccountCount.exactly(AccountCount.EXACT_UP_TO));

      log.append(all.subList(AccountCount.EXACT_UP_TO, met), Visibility.ON_RETURN);
      AccountCount count = log.accounts(EventScope.EVERYTHING);
      assertThat(count.count()).isGreaterThanOrEqualTo(met);
      assertThat(count.relativeError()).isPositive();
    }
  }
}
