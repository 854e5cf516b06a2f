package dev.marquee.store.contract;

import static dev.marquee.store.contract.SampleEvent.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.marquee.audience.Action;
import dev.marquee.audience.Event;
import dev.marquee.audience.EventId;
import dev.marquee.audience.SessionId;
import dev.marquee.audience.UserId;
import dev.marquee.query.AccountCount;
import dev.marquee.query.ActionCounts;
import dev.marquee.query.EventScope;
import dev.marquee.store.Appended;
import dev.marquee.store.EventLog;
import dev.marquee.store.Snapshot;
import dev.marquee.store.Visibility;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Events are kept whole, each once, until they are dropped. */
abstract class EventStorageContract extends FreshEventsContract {
  private static final int MANY = 2_500;
  private static final UserId SOMEBODY = new UserId("u-1");

  @Test
  void newLogIsEmpty() {
    assertThat(events().count()).isZero();
    assertThat(walk(EventScope.EVERYTHING, 10)).isEmpty();
    assertThat(events().actions(EventScope.EVERYTHING)).isEqualTo(ActionCounts.NONE);
    assertThat(events().accounts(EventScope.EVERYTHING)).isEqualTo(AccountCount.exactly(0));
    assertThat(events().films(EventScope.EVERYTHING, 10)).isEmpty();
    assertThat(events().append(List.of(), Visibility.ON_RETURN)).isEqualTo(Appended.NOTHING);
    assertThat(events().deleteBy(SOMEBODY)).isZero();
    assertThat(events().deleteBefore(YearMonth.of(2026, 1))).isZero();
  }

  @Test
  void eventComesBackAsItWas() {
    Event full = event("e-1").by("Zoë 🎬").doing(Action.RATE).full().build();
    Event bare = event("e-2").by("a").build();
    append(List.of(full, bare));

    assertThat(walk(EventScope.EVERYTHING, 1)).containsExactly(full, bare);
  }

  @Test
  void earliestAndLatestTimesAreKept() {
    append(
        event("e-1").receivedAt(Event.EARLIEST),
        event("e-2").receivedAt(Event.LATEST.minusMillis(1)));

    assertThat(ids(EventScope.EVERYTHING)).containsExactly("e-1", "e-2");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"..", ".", "a/b", "a?b=c#d", "100%", "%2F", "+", "_search", "_doc", "\"'\\", "*"})
  void idsAreAnythingVisible(String id) {
    append(event(id).by(id).during(id));

    Event found = walk(EventScope.EVERYTHING.by(new UserId(id)), 10).getFirst();
    assertThat(found.id()).isEqualTo(new EventId(id));
    assertThat(found.session()).contains(new SessionId(id));
    assertThat(events().deleteBy(new UserId(id))).isEqualTo(1);
  }

  @Test
  void longestIdsAreKept() {
    String longest = "七".repeat(EventId.MAX_LENGTH);
    append(event(longest).by(longest).during(longest));

    assertThat(ids(EventScope.EVERYTHING.by(new UserId(longest)))).containsExactly(longest);
  }

  @Test
  void firstOfAnIdStays() {
    append(event("e-1").doing(Action.LIKE).about("m-1"));

    Appended again =
        events()
            .append(
                List.of(
                    event("e-1").doing(Action.DISLIKE).about("m-2").build(),
                    event("e-2").build(),
                    event("e-2").doing(Action.SHARE).build()),
                Visibility.ON_RETURN);

    assertThat(again).isEqualTo(new Appended(1, 2, List.of()));
    assertThat(walk(EventScope.EVERYTHING, 10))
        .extracting(Event::action)
        .containsExactly(Action.LIKE, Action.VIEW);
    assertThat(events().count()).isEqualTo(2);
  }

  @Test
  void sameEventsAgainChangeNothing() {
    List<Event> many =
        IntStream.range(0, MANY).mapToObj(number -> event("e-" + number).build()).toList();
    append(many);

    assertThat(events().append(many, Visibility.SOON)).isEqualTo(new Appended(0, MANY, List.of()));
    assertThat(events().count()).isEqualTo(MANY);
  }

  @Test
  void eventSentByManyAtOnceCountsOnce() throws Exception {
    List<Event> batch =
        IntStream.range(0, 200).mapToObj(number -> event("e-" + number).build()).toList();

    Callable<Appended> sending = () -> events().append(batch, Visibility.ON_RETURN);
    List<Appended> answers = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      for (Future<Appended> answer : threads.invokeAll(Collections.nCopies(4, sending))) {
        answers.add(answer.get());
      }
    }

    assertThat(answers.stream().mapToInt(Appended::taken).sum()).isEqualTo(200);
    assertThat(answers.stream().mapToInt(Appended::repeated).sum()).isEqualTo(600);
    assertThat(events().count()).isEqualTo(200);
  }

  /** Nobody told when it happened; a month ends between the two. */
  @Test
  void eventWithoutTimeIsKnownAgainAfterAMonthsEnd() {
    Instant late = Instant.parse("2026-01-31T23:59:59.900Z");
    append(event("e-1").receivedAt(late));

    Event again = event("e-1").receivedAt(late.plus(Duration.ofDays(5))).build();
    assertThat(events().append(List.of(again), Visibility.ON_RETURN))
        .isEqualTo(new Appended(0, 1, List.of()));
    assertThat(ids(EventScope.EVERYTHING)).containsExactly("e-1");
  }

  @Test
  void batchMayBeOfManyMonths() {
    List<Event> batch =
        IntStream.range(0, 30)
            .mapToObj(
                month -> event("e-" + month).at(monthOf(month).atDay(1) + "T00:00:00Z").build())
            .toList();
    append(batch);

    assertThat(walk(EventScope.EVERYTHING, 7)).isEqualTo(batch);
    assertThat(events().append(batch, Visibility.SOON).repeated()).isEqualTo(30);
  }

  private static YearMonth monthOf(int number) {
    return YearMonth.of(2024, 1).plusMonths(number);
  }

  @Test
  void countSeesEveryCallThatReturned() {
    events().append(List.of(event("e-1").build()), Visibility.SOON);

    assertThat(events().count()).isEqualTo(1);
    assertThat(ids(EventScope.EVERYTHING)).containsExactly("e-1");
  }

  @Test
  void monthsBeforeOneAreDroppedWhole() {
    append(
        event("e-1").at("2025-11-30T23:59:59.999Z"),
        event("e-2").at("2025-12-31T23:59:59.999Z"),
        event("e-3").at("2026-01-01T00:00:00Z"));

    assertThat(events().deleteBefore(YearMonth.of(2026, 1))).isEqualTo(2);

    assertThat(ids(EventScope.EVERYTHING)).containsExactly("e-3");
    assertThat(events().count()).isEqualTo(1);
    assertThat(events().actions(EventScope.EVERYTHING).total()).isEqualTo(1);
    append(event("e-1").at("2025-11-30T23:59:59.999Z"));
    assertThat(events().count()).isEqualTo(2);
  }

  @Test
  void allOfOneAccountAreTakenAwayAndNoOthers() {
    append(
        event("e-1").by("u-1").at("2025-11-30T12:00:00Z"),
        event("e-2").by("u-2"),
        event("e-3").by("u-1"),
        event("e-4").by("u"));

    assertThat(events().deleteBy(SOMEBODY)).isEqualTo(2);

    assertThat(ids(EventScope.EVERYTHING)).containsExactly("e-4", "e-2");
    assertThat(events().accounts(EventScope.EVERYTHING)).isEqualTo(AccountCount.exactly(2));
    assertThat(events().deleteBy(SOMEBODY)).isZero();
  }

  @Test
  void settlingChangesNothingThatCanBeSeen() {
    append(event("e-1").by("u-1"), event("e-2").by("u-2"), event("e-3").by("u-3"));
    events().deleteBy(SOMEBODY);
    List<Event> before = walk(EventScope.EVERYTHING, 10);

    events().settle();

    assertThat(walk(EventScope.EVERYTHING, 10)).isEqualTo(before);
    assertThat(events().append(before, Visibility.SOON)).isEqualTo(new Appended(0, 2, List.of()));
  }

  @Test
  void walkSeesOneMoment() {
    append(event("e-1").by("u-1"), event("e-2").by("u-2"), event("e-3").by("u-3"));

    try (Snapshot<Event> walk = events().walk(EventScope.EVERYTHING)) {
      assertThat(walk.next(1)).hasSize(1);
      append(event("e-4").by("u-4"));
      events().deleteBy(new UserId("u-3"));
      assertThat(walk.next(10))
          .extracting(event -> event.id().value())
          .containsExactly("e-2", "e-3");
      assertThat(walk.next(10)).isEmpty();
    }
  }

  @Test
  void moreThanACallMayHaveAreRefused() {
    List<Event> tooMany = Collections.nCopies(EventLog.MAX_EVENTS + 1, event("e-1").build());

    assertThatIllegalArgumentException()
        .isThrownBy(() -> events().append(tooMany, Visibility.SOON))
        .withMessage("at most 10000 events at once, got 10001");
    assertThat(events().count()).isZero();
  }
}
