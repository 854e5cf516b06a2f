package dev.marquee.store.elasticsearch;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.Refresh;
import co.elastic.clients.elasticsearch._types.RequestBase;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import dev.marquee.audience.Action;
import dev.marquee.audience.Device;
import dev.marquee.audience.Origin;
import dev.marquee.audience.UserId;
import dev.marquee.catalog.MovieId;
import dev.marquee.document.EventField;
import dev.marquee.query.EventScope;
import dev.marquee.query.Period;
import dev.marquee.query.TimeGrid;
import dev.marquee.query.TimeGrid.Step;
import dev.marquee.store.contract.SampleEvent;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** An example of each request about events, under the name of its file, as {@link SentRequests}. */
final class EventExamples {
  private static final String MONTHS = "marquee-events-*-v1";
  private static final Schema JANUARY = Schema.events("marquee", "2026-01");
  private static final UserId SOMEBODY = new UserId("u-7");
  private static final EventScope SCOPE =
      EventScope.EVERYTHING
          .within(Period.ofDays(LocalDate.of(2026, 1, 10), LocalDate.of(2026, 2, 9)))
          .of(Set.of(Action.WATCH, Action.VIEW))
          .about(Set.of(new MovieId("tmdb-603")))
          .by(SOMEBODY)
          .on(Device.PHONE)
          .in("IN")
          .from(Origin.SEARCH);

  private EventExamples() {}

  static Map<String, RequestBase> all() {
    Map<String, RequestBase> requests = new TreeMap<>();
    TimeGrid days = new TimeGrid(Step.DAY, ZoneOffset.ofHoursMinutes(5, 30));
    Map<String, FieldValue> film = Map.of(EventField.MOVIE_ID, FieldValue.of("tmdb-603"));
    requests.put("event-known", EventRequests.known(JANUARY.alias(), List.of("e-1", "e-2")));
    requests.put("event-count", EventRequests.count(MONTHS));
    requests.put("event-actions", EventRequests.actions(MONTHS, SCOPE));
    requests.put("event-accounts", EventRequests.accounts(MONTHS, EventScope.EVERYTHING));
    requests.put("event-films-page-first", page(EventRequests.films(SCOPE, Map.of())));
    requests.put("event-films-page-next", page(EventRequests.films(SCOPE, film)));
    requests.put("event-times-page-first", page(EventRequests.times(SCOPE, days, Map.of())));
    requests.put("event-walk-page", page(EventRequests.walk(SCOPE, 1_000)));
    requests.put("event-sent-by-page", page(EventRequests.sentBy(SOMEBODY, 1_000)));
    requests.put("event-drop-month", EventRequests.drop(JANUARY.index()));
    requests.put("event-write", write());
    requests.put("index-create-events", JANUARY.creation(JANUARY.inUse()));
    return requests;
  }

  private static SearchRequest page(SearchRequest.Builder search) {
    return LookupRequests.page(search, "a-view", List.of());
  }

  private static RequestBase write() {
    WriteRequests.Operation click =
        WriteRequests.creation(
            0,
            SampleEvent.event("e-1")
                .by("u-7")
                .during("s-1")
                .about("tmdb-603")
                .doing(Action.CLICK)
                .from(Origin.SEARCH)
                .at("2026-01-30T09:00:00Z")
                .build());
    return WriteRequests.bulk(JANUARY.alias(), List.of(click), Refresh.False);
  }
}
