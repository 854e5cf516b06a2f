package dev.marquee.analytics.behaviour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import dev.marquee.analytics.sample.Happening;
import dev.marquee.analytics.sample.LogInMemory;
import dev.marquee.analytics.sample.SampleFilms;
import dev.marquee.audience.Action;
import dev.marquee.audience.Event;
import dev.marquee.query.AccountCount;
import dev.marquee.query.EventScope;
import dev.marquee.query.Period;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class BehaviourReportTest {
  private static final SampleFilms FILMS =
      new SampleFilms()
          .with("tmdb-27205", "Inception", 2010)
          .with("tmdb-155", "The Dark Knight", 2008)
          .with("tmdb-157336", "Interstellar", 2014)
          .with("tmdb-1", "Robin Hood", 1991)
          .with("tmdb-2", "Robin Hood", 2010)
          .with("tmdb-3", "Solaris", 1972)
          .with("tmdb-4", "Solaris", 1972)
          .withNumber("tmdb-9", "Nine", "tt0000009");

  /** 150 interactions of 45 people, as an answer of the first Marquee's page showed them. */
  private static List<Event> ownersSample() {
    List<Happening> happenings = new ArrayList<>();
    add(happenings, 25, Action.VIEW, "tmdb-27205");
    add(happenings, 20, Action.VIEW, "tmdb-155");
    add(happenings, 18, Action.VIEW, "tmdb-157336");
    for (int i = 0; i < 17; i++) {
      happenings.add(by(happenings.size(), Action.VIEW));
    }
    for (int i = 0; i < 50; i++) {
      happenings.add(by(happenings.size(), Action.SEARCH).query("nolan"));
    }
    for (int i = 0; i < 20; i++) {
      happenings.add(by(happenings.size(), Action.HOME_VISIT));
    }
    return happenings.stream().map(Happening::event).toList();
  }

  private static void add(List<Happening> happenings, int count, Action action, String film) {
    for (int i = 0; i < count; i++) {
      happenings.add(by(happenings.size(), action).about(film));
    }
  }

  private static Happening by(int number, Action action) {
    return Happening.of("user-" + number % 45, action, number);
  }

  @Test
  void eventsThatLeadToTheOwnersSampleGiveIt() {
    LogInMemory log = new LogInMemory(ownersSample());

    BehaviourReport report = BehaviourReport.of(log, EventScope.EVERYTHING, FILMS, 10);

    assertThat(report.interactions()).isEqualTo(150);
    assertThat(report.accounts()).isEqualTo(AccountCount.exactly(45));
    assertThat(report.viewsByTitle())
        .containsExactly(
            entry("Inception", 25L), entry("The Dark Knight", 20L), entry("Interstellar", 18L));
    assertThat(report.actions().counts())
        .isEqualTo(Map.of(Action.VIEW, 80L, Action.SEARCH, 50L, Action.HOME_VISIT, 20L));
  }

  @Test
  void filmsOfOneTitleAreToldApartAndThoseNotKnownHaveTheirIds() {
    List<Happening> happenings = new ArrayList<>();
    add(happenings, 5, Action.VIEW, "tmdb-1");
    add(happenings, 4, Action.VIEW, "tmdb-2");
    add(happenings, 3, Action.VIEW, "tmdb-3");
    add(happenings, 2, Action.VIEW, "tmdb-4");
    add(happenings, 1, Action.VIEW, "tmdb-5");

    assertThat(report(happenings, 10).viewsByTitle())
        .containsExactly(
            entry("Robin Hood (1991)", 5L),
            entry("Robin Hood (2010)", 4L),
            entry("tmdb-3", 3L),
            entry("tmdb-4", 2L),
            entry("tmdb-5", 1L));
  }

  @Test
  void aFilmIsCountedUnderAllItsIds() {
    List<Happening> happenings = new ArrayList<>();
    add(happenings, 3, Action.VIEW, "tmdb-9");
    add(happenings, 4, Action.VIEW, "tmdb-155");
    add(happenings, 3, Action.VIEW, "imdb-tt0000009");
    add(happenings, 9, Action.CLICK, "tmdb-155");

    assertThat(report(happenings, 1).viewsByTitle()).containsExactly(entry("Nine", 6L));
  }

  /** Though four times the films asked for have more views than its second id. */
  @Test
  void anIdWithFewViewsIsAddedToo() {
    List<Happening> happenings = new ArrayList<>();
    add(happenings, 9, Action.VIEW, "tmdb-9");
    add(happenings, 1, Action.VIEW, "imdb-tt0000009");
    for (int other = 1; other <= 5; other++) {
      add(happenings, 2 + other, Action.VIEW, "ml-" + other);
    }

    assertThat(report(happenings, 1).viewsByTitle()).containsExactly(entry("Nine", 10L));
  }

  @Test
  void isComparedWithThePeriodBefore() {
    List<Happening> happenings =
        List.of(
            Happening.of("a", Action.VIEW, -24 * 60),
            Happening.of("a", Action.LIKE, -24 * 60),
            Happening.of("a", Action.VIEW, 0),
            Happening.of("b", Action.VIEW, 0),
            Happening.of("b", Action.VIEW, 0),
            Happening.of("b", Action.SHARE, 0));
    LogInMemory log = new LogInMemory(happenings.stream().map(Happening::event).toList());
    LocalDate day = LocalDate.of(2026, 3, 4);
    EventScope scope = EventScope.EVERYTHING.within(Period.ofDays(day, day));

    BehaviourReport.Comparison comparison =
        BehaviourReport.of(log, scope, FILMS, 5).comparedWithBefore(log, scope).orElseThrow();

    assertThat(comparison.interactions()).isEqualTo(new Change(4, 2));
    assertThat(comparison.interactions().absolute()).isEqualTo(2);
    assertThat(comparison.interactions().relative()).isEqualTo(OptionalDouble.of(1));
    assertThat(comparison.accounts()).isEqualTo(new Change(2, 1));
    assertThat(comparison.actions())
        .isEqualTo(
            Map.of(
                Action.VIEW, new Change(3, 1),
                Action.LIKE, new Change(0, 1),
                Action.SHARE, new Change(1, 0)));
    assertThat(new Change(1, 0).relative()).isEmpty();
    assertThat(new Change(0, 1).relative()).isEqualTo(OptionalDouble.of(-1));
  }

  @Test
  void allTimeHasNothingBeforeIt() {
    LogInMemory log = new LogInMemory(ownersSample());
    BehaviourReport report = BehaviourReport.of(log, EventScope.EVERYTHING, FILMS, 5);

    assertThat(report.comparedWithBefore(log, EventScope.EVERYTHING)).isEmpty();
  }

  @Test
  void refusesListsThatAreTooLong() {
    LogInMemory log = new LogInMemory(List.of());

    assertThatThrownBy(() -> BehaviourReport.of(log, EventScope.EVERYTHING, FILMS, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("size must be 1..100, got 0");
  }

  @Test
  void oneWalkMakesAllFiguresThatNeedOne() {
    List<Event> events = RandomEvents.of(7, 2_000);
    LogInMemory log = new LogInMemory(events);

    AudienceReport report =
        AudienceReport.of(
            log,
            EventScope.EVERYTHING,
            ZoneOffset.UTC,
            Duration.ofHours(1),
            Happening.NOON.plus(Duration.ofDays(90)));

    assertThat(log.questions()).isEqualTo(1);
    assertThat(report.visits().total().visits()).isEqualTo(PlainVisits.of(events).size());
    assertThat(report.engagementRate()).isEqualTo(report.visits().total().engagementRate());
    assertThat(report.visitFunnel().unit()).isEqualTo(Funnel.Unit.VISIT);
    assertThat(report.accountFunnel().unit()).isEqualTo(Funnel.Unit.ACCOUNT);
    assertThat(report.accountFunnel().window()).isEqualTo(Duration.ofHours(1));
    assertThat(report.retention().cohorts()).isNotEmpty();
    assertThat(report.queries().top()).isNotEmpty();
    assertThat(report.clicks().lines()).isNotEmpty();
  }

  private static BehaviourReport report(List<Happening> happenings, int size) {
    LogInMemory log = new LogInMemory(happenings.stream().map(Happening::event).toList());
    return BehaviourReport.of(log, EventScope.EVERYTHING, FILMS, size);
  }
}
