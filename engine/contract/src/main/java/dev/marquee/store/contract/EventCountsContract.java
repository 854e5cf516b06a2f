package dev.marquee.store.contract;

import static dev.marquee.store.contract.SampleEvent.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.marquee.audience.Action;
import dev.marquee.audience.Device;
import dev.marquee.audience.Event;
import dev.marquee.audience.Origin;
import dev.marquee.audience.UserId;
import dev.marquee.catalog.MovieId;
import dev.marquee.query.AccountCount;
import dev.marquee.query.EventScope;
import dev.marquee.query.Period;
import dev.marquee.query.TimeGrid;
import dev.marquee.query.TimeGrid.Step;
import dev.marquee.store.EventLog;
import dev.marquee.store.Visibility;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Counts of random events are those of a plain model, to the last one. */
abstract class EventCountsContract extends FreshEventsContract {
  private static final int EVENTS = 1_200;
  private static final int FILMS = 15;
  private static final int USERS = 20;

  /** Around the end of a month, which is also that of a year. */
  private static final Instant FIRST = Instant.parse("2025-12-22T00:00:00Z");

  private static final Duration SPAN = Duration.ofDays(20);
  private static final Period WHEN = new Period(FIRST, FIRST.plus(SPAN));

  private final EventsInMemory model = new EventsInMemory();

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3})
  void answersAsThePlainModelDoes(long seed) {
    Random random = new Random(seed);
    List<Event> all =
        IntStream.range(0, EVENTS).mapToObj(number -> randomEvent(number, random)).toList();
    for (int from = 0; from < EVENTS; from += 150) {
      List<Event> batch = all.subList(from, from + 150);
      assertThat(events().append(batch, Visibility.SOON).taken()).isEqualTo(model.append(batch));
      assertThat(events().count()).isEqualTo(model.count());
    }
    assertAnswersAsTheModel(random);

    UserId forgotten = new UserId("u-3");
    events().deleteBy(forgotten);
    model.deleteBy(forgotten);
    assertAnswersAsTheModel(random);
    events().settle();
    assertAnswersAsTheModel(random);

    events().deleteBefore(YearMonth.of(2026, 1));
    model.deleteBefore(YearMonth.of(2026, 1));
    assertAnswersAsTheModel(random);
  }

  private static Event randomEvent(int number, Random random) {
    SampleEvent event =
        event("e-" + number)
            .by("u-" + random.nextInt(USERS))
            .doing(oneOf(Action.values(), random))
            .at(FIRST.plusMillis(random.nextLong(SPAN.toMillis())));
    if (random.nextInt(4) > 0) {
      event.about("m-" + (int) Math.abs(random.nextGaussian() * FILMS / 3));
    }
    if (random.nextBoolean()) {
      event.on(oneOf(Device.values(), random)).in(oneOf(new String[] {"IN", "DE", "US"}, random));
    }
    return (random.nextBoolean() ? event.from(oneOf(Origin.values(), random)) : event).build();
  }

  private static <T> T oneOf(T[] some, Random random) {
    return some[random.nextInt(some.length)];
  }

  private void assertAnswersAsTheModel(Random random) {
    assertThat(events().count()).isEqualTo(model.count());
    for (EventScope scope : scopes(random)) {
      assertThat(events().actions(scope)).as("%s", scope).isEqualTo(model.actions(scope));
      assertThat(events().accounts(scope)).as("%s", scope).isEqualTo(model.accounts(scope));
      for (int size : new int[] {1, 5, 100}) {
        assertThat(events().films(scope, size)).as("%s", scope).isEqualTo(model.films(scope, size));
      }
      assertThat(walk(scope, 1 + random.nextInt(400))).as("%s", scope).isEqualTo(model.walk(scope));
      assertHasTimesOfTheModel(scope);
    }
  }

  private void assertHasTimesOfTheModel(EventScope scope) {
    EventScope bounded = scope.period().equals(Period.ALL_TIME) ? scope.within(WHEN) : scope;
    for (TimeGrid grid :
        List.of(
            TimeGrid.ofUtc(Step.QUARTER_HOUR),
            TimeGrid.ofUtc(Step.HOUR),
            new TimeGrid(Step.DAY, ZoneOffset.ofHoursMinutes(5, 30)),
            new TimeGrid(Step.DAY, ZoneOffset.ofHoursMinutes(-9, -45)))) {
      assertThat(events().times(bounded, grid))
          .as("%s %s", bounded, grid)
          .isEqualTo(model.times(bounded, grid));
    }
  }

  private static List<EventScope> scopes(Random random) {
    EventScope all = EventScope.EVERYTHING;
    Instant from = FIRST.plusMillis(random.nextLong(SPAN.toMillis() - 1));
    List<EventScope> scopes = new ArrayList<>(List.of(all, all.within(WHEN)));
    scopes.add(all.within(new Period(from, WHEN.until())));
    scopes.add(all.within(new Period(FIRST, from.plusMillis(1))));
    scopes.add(all.within(new Period(FIRST.minus(SPAN), FIRST)));
    scopes.add(all.of(Set.of(Action.VIEW, Action.WATCH)));
    scopes.add(all.about(Set.of(new MovieId("m-1"), new MovieId("m-2"), new MovieId("none"))));
    scopes.add(all.by(new UserId("u-3")));
    scopes.add(all.on(Device.PHONE).in("IN"));
    scopes.add(all.from(Origin.SIMILAR).within(new Period(from, WHEN.until())));
    return scopes;
  }

  /** In India a day begins at half past six in the evening of UTC. */
  @Test
  void dayOfAPlaceBeginsWithItsMidnight() {
    append(
        event("e-1").at("2026-03-01T18:29:59.999Z"),
        event("e-2").at("2026-03-01T18:30:00Z"),
        event("e-3").at("2026-03-02T18:29:59.999Z"));
    EventScope march =
        EventScope.EVERYTHING.within(
            new Period(
                Instant.parse("2026-03-01T00:00:00Z"), Instant.parse("2026-03-05T00:00:00Z")));

    assertThat(events().times(march, new TimeGrid(Step.DAY, ZoneOffset.ofHoursMinutes(5, 30))))
        .extracting(time -> time.start() + " " + time.actions().total())
        .containsExactly("2026-02-28T18:30:00Z 1", "2026-03-01T18:30:00Z 2");
  }

  @Test
  void accountsBeyondTheExactOnesAreCountedWithTheStatedError() {
    int accounts = 3 * AccountCount.EXACT_UP_TO;
    for (int from = 0; from < accounts; from += EventLog.MAX_EVENTS) {
      append(
          IntStream.range(from, Math.min(from + EventLog.MAX_EVENTS, accounts))
              .mapToObj(number -> event("e-" + number).by("u-" + number).build())
              .toList());
    }

    AccountCount count = events().accounts(EventScope.EVERYTHING);

    assertThat(count.relativeError()).isPositive();
    // Three standard errors: one run in several hundred would be farther off by chance.
    assertThat((double) count.count())
        .isBetween(
            accounts * (1 - 3 * count.relativeError()), accounts * (1 + 3 * count.relativeError()));
  }

  @Test
  void answersThatAreTooLongAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> events().films(EventScope.EVERYTHING, EventLog.MAX_FILMS + 1))
        .withMessage("size must be 1..10000, got 10001");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> events().times(EventScope.EVERYTHING, TimeGrid.ofUtc(Step.DAY)))
        .withMessageStartingWith("at most 10000 steps at once, got ");
  }
}
