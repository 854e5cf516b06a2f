package dev.marquee.store.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.audience.Event;
import dev.marquee.query.EventScope;
import dev.marquee.store.Appended;
import dev.marquee.store.EventLog;
import dev.marquee.store.Snapshot;
import dev.marquee.store.Visibility;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A suite about events: each test has an empty store of its own. */
abstract class FreshEventsContract extends FreshStoreContract {

  EventLog events() {
    return store.events();
  }

  /** Adds events that must all be new, and are seen at once. */
  void append(SampleEvent... drafts) {
    append(Arrays.stream(drafts).map(SampleEvent::build).toList());
  }

  void append(List<Event> all) {
    assertThat(events().append(all, Visibility.ON_RETURN))
        .isEqualTo(new Appended(all.size(), 0, List.of()));
  }

  /** All that a walk gives, asked for in pages of this size. */
  List<Event> walk(EventScope scope, int size) {
    List<Event> all = new ArrayList<>();
    try (Snapshot<Event> walk = events().walk(scope)) {
      List<Event> page = walk.next(size);
      while (!page.isEmpty()) {
        assertThat(page).hasSizeLessThanOrEqualTo(size);
        all.addAll(page);
        page = walk.next(size);
      }
    }
    return all;
  }

  List<String> ids(EventScope scope) {
    return walk(scope, Snapshot.MAX_SIZE).stream().map(event -> event.id().value()).toList();
  }
}
