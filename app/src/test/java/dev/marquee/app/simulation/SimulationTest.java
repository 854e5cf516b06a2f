package dev.marquee.app.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.marquee.analytics.sentiment.SentimentModel;
import dev.marquee.audience.Action;
import dev.marquee.audience.Event;
import dev.marquee.audience.EventId;
import dev.marquee.audience.SessionId;
import dev.marquee.audience.UserId;
import dev.marquee.catalog.Movie;
import dev.marquee.review.Label;
import dev.marquee.review.Review;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SimulationTest {
  private static final LocalDate BEGIN = LocalDate.of(2026, 3, 2);
  private static final int DAYS = 84;
  private static final Instant END = end(DAYS);

  /** An audience of twelve weeks, made once. */
  private static final List<Act> ACTS = acts(new SimulationPlan(7, 800, BEGIN, DAYS), END);

  private static Instant end(int days) {
    return BEGIN.plusDays(days).atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  private static List<Act> acts(SimulationPlan plan, Instant until) {
    return acts(plan, Films.hundred(), until);
  }

  private static List<Act> acts(SimulationPlan plan, List<Movie> films, Instant until) {
    Simulation simulation = new Simulation(plan, films);
    List<Act> acts = new ArrayList<>();
    Act next = simulation.next();
    while (next.time().isBefore(until)) {
      acts.add(next);
      next = simulation.next();
    }
    return acts;
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, -77})
  void theSamePlanGivesTheSameActsWhateverTheOrderOfTheFilms(long seed) {
    SimulationPlan plan = new SimulationPlan(seed, 60, BEGIN, 20);
    List<Movie> shuffled = new ArrayList<>(Films.hundred());
    Collections.shuffle(shuffled, new Random(seed));

    assertThat(acts(plan, shuffled, end(20))).isNotEmpty().isEqualTo(acts(plan, end(20)));
  }

  @Test
  void anotherSeedOrSizeGivesOtherPeopleAndOtherIds() {
    Set<EventId> ids = ids(acts(new SimulationPlan(1, 60, BEGIN, 20), end(20)));

    assertThat(ids(acts(new SimulationPlan(2, 60, BEGIN, 20), end(20))))
        .doesNotContainAnyElementsOf(ids);
    assertThat(ids(acts(new SimulationPlan(1, 61, BEGIN, 20), end(20))))
        .doesNotContainAnyElementsOf(ids);
    assertThat(ids(acts(new SimulationPlan(1, 60, BEGIN.plusDays(1), 20), end(20))))
        .doesNotContainAnyElementsOf(ids);
  }

  @Test
  void everyActHasAnIdOfItsOwnInTheFormOfAUuid() {
    assertThat(ids(ACTS)).hasSameSizeAs(ACTS);
    assertThat(ACTS.subList(0, 100))
        .allSatisfy(
            act -> {
              String id = act.event().id().value();
              assertThat(UUID.fromString(id)).hasToString(id);
              assertThat(UUID.fromString(id).version()).isEqualTo(8);
            });
  }

  @Test
  void actsComeInTheOrderOfTimeFromTheFirstDayOn() {
    assertThat(ACTS.getFirst().time()).isAfterOrEqualTo(end(0));
    assertThat(ACTS).isSortedAccordingTo((one, other) -> one.time().compareTo(other.time()));
  }

  @Test
  void namesAndReviewsSayThatTheyAreSimulated() {
    assertThat(ACTS)
        .allSatisfy(act -> assertThat(act.event().user().value()).startsWith("simulated-"));
    assertThat(reviews())
        .isNotEmpty()
        .allSatisfy(review -> assertThat(review.source()).isEqualTo("simulated"));
  }

  @Test
  void eveningsAreBusierThanNightsByTheClockOfThePlace() {
    int[] hours = new int[24];
    for (Act act : ACTS) {
      Country country = Country.valueOf(act.event().surroundings().country().orElseThrow());
      Instant local = act.time().plus(Duration.ofMinutes(country.offsetMinutes()));
      hours[local.atOffset(ZoneOffset.UTC).getHour()]++;
    }
    assertThat(hours[20]).isGreaterThan(4 * hours[3]);
    assertThat(hours[21]).isGreaterThan(2 * hours[9]);
  }

  @Test
  void weekendsAreBusierThanTheBeginningOfTheWeek() {
    assertThat(actsOn(DayOfWeek.SATURDAY)).isGreaterThan(actsOn(DayOfWeek.TUESDAY) * 5 / 4);
    assertThat(actsOn(DayOfWeek.SUNDAY)).isGreaterThan(actsOn(DayOfWeek.MONDAY) * 5 / 4);
  }

  private static long actsOn(DayOfWeek day) {
    return count(act -> act.timestamp().atOffset(ZoneOffset.UTC).getDayOfWeek() == day);
  }

  @Test
  void fewerGoEachStepOfTheFunnel() {
    int[] visits = new int[4];
    visits().values().forEach(acts -> visits[stepsOfFunnel(acts)]++);
    int rated = visits[3];
    int watched = rated + visits[2];
    int viewed = watched + visits[1];

    assertThat(viewed).isBetween(ACTS.size() / 100, ACTS.size());
    assertThat(watched).isBetween(viewed / 10, viewed * 2 / 3);
    assertThat(rated).isBetween(watched / 10, watched * 2 / 3);
  }

  /** Of view, watch and rate in their order, how many were reached. */
  private static int stepsOfFunnel(List<Event> acts) {
    List<Action> steps = List.of(Action.VIEW, Action.WATCH, Action.RATE);
    int reached = 0;
    for (Event act : acts) {
      if (reached < steps.size() && act.action() == steps.get(reached)) {
        reached++;
      }
    }
    return reached;
  }

  @Test
  void ofThoseWhoCameFewerComeBackEachMonth() {
    Map<UserId, Set<Long>> weeks = new HashMap<>();
    for (Act act : ACTS) {
      long week = Duration.between(end(0), act.time()).toDays() / 7;
      weeks.computeIfAbsent(act.event().user(), first -> new HashSet<>()).add(week);
    }
    double[] back = new double[3];
    for (Set<Long> active : weeks.values()) {
      long first = Collections.min(active);
      if (first < 4) {
        back[0] += active.contains(first + 1) ? 1 : 0;
        back[1] += active.contains(first + 4) ? 1 : 0;
        back[2] += active.contains(first + 8) ? 1 : 0;
      }
    }
    assertThat(back[0]).isGreaterThan(back[1]);
    assertThat(back[1]).isGreaterThan(back[2]);
    assertThat(back[2]).isPositive();
  }

  @Test
  void fewPeopleDoMuch() {
    Map<UserId, Integer> counts = new HashMap<>();
    ACTS.forEach(act -> counts.merge(act.event().user(), 1, Integer::sum));
    List<Integer> sorted = counts.values().stream().sorted(Collections.reverseOrder()).toList();
    int tenth = sorted.subList(0, sorted.size() / 10).stream().mapToInt(Integer::intValue).sum();

    assertThat(tenth).isGreaterThan(ACTS.size() / 3);
  }

  @Test
  void theUpperPlacesAreClickedMoreOften() {
    long first = count(act -> act.action() == Action.CLICK && position(act) == 1);
    long second = count(act -> act.action() == Action.CLICK && position(act) == 2);
    long third = count(act -> act.action() == Action.CLICK && position(act) == 3);

    assertThat(first).isGreaterThan(2 * second);
    assertThat(second).isGreaterThanOrEqualTo(third);
    assertThat(third).isPositive();
  }

  private static int position(Event event) {
    return event.details().position().orElse(0);
  }

  @Test
  void someSearchesFindNothing() {
    long searches = count(act -> act.action() == Action.SEARCH);
    long inVain =
        count(act -> act.action() == Action.SEARCH && act.details().value().orElse(1) == 0);

    assertThat(inVain).isBetween(searches / 50, searches / 10);
  }

  @Test
  void aVisitIsOfOnePersonInOnePlace() {
    assertThat(visits().values())
        .allSatisfy(
            acts -> {
              assertThat(acts).extracting(Event::user).containsOnly(acts.getFirst().user());
              assertThat(acts)
                  .extracting(Event::surroundings)
                  .containsOnly(acts.getFirst().surroundings());
            });
  }

  @Test
  void theModelReadsReviewsAsTheirStarsMeanThem() {
    assertThat(shareOf(Label.GOOD, 8, 10)).isGreaterThan(0.8);
    assertThat(shareOf(Label.BAD, 1, 3)).isGreaterThan(0.8);
  }

  private static double shareOf(Label label, int leastStars, int mostStars) {
    UnaryOperator<Review> labelling = SentimentModel.shipped().labeller();
    return reviews().stream()
        .filter(review -> review.rating().orElseThrow() >= leastStars)
        .filter(review -> review.rating().orElseThrow() <= mostStars)
        .flatMap(review -> labelling.apply(review).sentiment().stream())
        .mapToInt(sentiment -> sentiment.label() == label ? 1 : 0)
        .average()
        .orElseThrow();
  }

  @Test
  void needsFilmsAndPeopleAndDays() {
    SimulationPlan plan = new SimulationPlan(1, 1, BEGIN, 1);
    assertThatThrownBy(() -> new Simulation(plan, List.of())).hasMessageContaining("one film");
    assertThatThrownBy(() -> new SimulationPlan(1, 0, BEGIN, 1)).hasMessageContaining("people");
    assertThatThrownBy(() -> new SimulationPlan(1, 1, BEGIN, 0)).hasMessageContaining("days");
    assertThat(new Simulation(plan, Films.hundred().subList(0, 1)).next().time())
        .isAfterOrEqualTo(end(0));
  }

  private static Map<SessionId, List<Event>> visits() {
    Map<SessionId, List<Event>> visits = new HashMap<>();
    for (Act act : ACTS) {
      visits
          .computeIfAbsent(act.event().session().orElseThrow(), first -> new ArrayList<>())
          .add(act.event());
    }
    return visits;
  }

  private static List<Review> reviews() {
    return ACTS.stream().flatMap(act -> act.review().stream()).toList();
  }

  private static long count(Predicate<Event> which) {
    return ACTS.stream().map(Act::event).filter(which).count();
  }

  private static Set<EventId> ids(List<Act> acts) {
    Set<EventId> ids = new HashSet<>();
    acts.forEach(act -> ids.add(act.event().id()));
    return ids;
  }
}
