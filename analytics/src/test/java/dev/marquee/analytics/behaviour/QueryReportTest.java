package dev.marquee.analytics.behaviour;

import static dev.marquee.analytics.behaviour.VisitSummaryTest.figure;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.marquee.analytics.behaviour.QueryReport.Line;
import dev.marquee.analytics.sample.Happening;
import dev.marquee.audience.Action;
import dev.marquee.audience.Event;
import dev.marquee.audience.Origin;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QueryReportTest {
  @Test
  void spellingsOfAQueryAreOneAndTheMostFrequentComeFirst() {
    QueryReport report =
        report(
            10,
            search("a", 0, "Amélie"),
            search("b", 0, " amelie "),
            search("c", 0, "AMELIE!"),
            search("d", 0, "up"),
            search("e", 0, "???"),
            Happening.of("f", Action.SEARCH, 0));

    assertThat(report.top()).extracting(Line::words).containsExactly("amelie", "???", "up");
    assertThat(report.total().searches()).isEqualTo(5);
    assertThat(report.missedAtMost()).isZero();
  }

  @Test
  void searchesThatToldNoNumberAreNotInVain() {
    QueryReport report =
        report(
            10,
            search("a", 0, "zzz").value(0),
            search("b", 0, "zzz").value(0),
            search("c", 0, "up").value(7),
            search("d", 0, "heat"));

    assertThat(report.withoutResults())
        .containsExactly(new Line("zzz", new SearchTally(2, 2, 2, 0, 0, 0)));
    assertThat(report.total().withoutResultsRate()).isEqualTo(OptionalDouble.of(2.0 / 3));
  }

  @Test
  void aClickBelongsToTheLastSearchOfItsVisit() {
    QueryReport report =
        report(
            10,
            search("a", 0, "up"),
            search("a", 1, "heat"),
            Happening.of("a", Action.CLICK, 2).from(Origin.SEARCH).at(3),
            Happening.of("a", Action.CLICK, 3).at(1),
            Happening.of("a", Action.CLICK, 4).from(Origin.SIMILAR).at(9),
            search("a", 100, "up"),
            Happening.of("a", Action.CLICK, 200).from(Origin.SEARCH).at(9),
            Happening.of("b", Action.CLICK, 2).from(Origin.SEARCH).at(9));

    assertThat(report.top())
        .containsExactly(
            new Line("up", new SearchTally(2, 0, 0, 0, 0, 0)),
            new Line("heat", new SearchTally(1, 0, 0, 1, 2, 4)));
    assertThat(report.total().clickThrough()).isEqualTo(OptionalDouble.of(1.0 / 3));
    assertThat(report.total().meanPosition()).isEqualTo(OptionalDouble.of(2));
    assertThat(report.table().rows())
        .containsExactly(List.of("up", "2", "0", "0", ""), List.of("heat", "1", "0", "1", "2"));
  }

  @Test
  void withoutSearchesNoRateIsKnown() {
    SearchTally total = report(10).total();

    assertThat(total.clickThrough()).isEmpty();
    assertThat(total.withoutResultsRate()).isEmpty();
    assertThat(total.meanPosition()).isEmpty();
  }

  @Test
  void refusesListsThatAreTooLong() {
    assertThatThrownBy(() -> QueryReport.figure(QueryReport.MAX_SIZE + 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("size must be 1..1000, got 1001");
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void isWhatAPlainCountGives(long seed) {
    List<Event> events = RandomEvents.of(seed, 2_500);

    QueryReport report = figure(QueryReport.figure(QueryReport.MAX_SIZE), events);

    Map<String, SearchTally> plain = plain(PlainVisits.of(events));
    Map<String, SearchTally> told = new HashMap<>();
    report.top().forEach(line -> told.put(line.words(), line.tally()));
    assertThat(told).isEqualTo(plain);
    assertThat(report.total())
        .isEqualTo(plain.values().stream().reduce(SearchTally.NONE, SearchTally::plus));
    assertThat(report.total().clicked()).isPositive();
  }

  private static Map<String, SearchTally> plain(List<List<Event>> visits) {
    Map<String, SearchTally> tallies = new HashMap<>();
    for (List<Event> visit : visits) {
      for (int i = 0; i < visit.size(); i++) {
        if (isSearch(visit.get(i))) {
          List<Event> clicks = clicksBeforeTheNext(visit.subList(i + 1, visit.size()));
          tallies.merge(
              visit.get(i).details().query().orElseThrow(),
              tally(visit.get(i), clicks),
              SearchTally::plus);
        }
      }
    }
    return tallies;
  }

  private static SearchTally tally(Event search, List<Event> clicks) {
    OptionalDouble results = search.details().value();
    List<Integer> positions =
        clicks.stream().flatMapToInt(click -> click.details().position().stream()).boxed().toList();
    return new SearchTally(
        1,
        results.isPresent() ? 1 : 0,
        results.equals(OptionalDouble.of(0)) ? 1 : 0,
        clicks.isEmpty() ? 0 : 1,
        positions.size(),
        positions.stream().mapToInt(Integer::intValue).sum());
  }

  private static List<Event> clicksBeforeTheNext(List<Event> rest) {
    return rest.stream()
        .takeWhile(event -> !isSearch(event))
        .filter(event -> event.action() == Action.CLICK)
        .filter(event -> event.details().origin().filter(from -> from != Origin.SEARCH).isEmpty())
        .toList();
  }

  private static boolean isSearch(Event event) {
    return event.action() == Action.SEARCH && event.details().query().isPresent();
  }

  /** Of queries drawn by Zipf's law, far more than are held. */
  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void withTooManyQueriesNoneMissesMoreThanIsTold(long seed) {
    Zipf zipf = new Zipf(seed, 5_000);
    Map<String, Long> plain = new HashMap<>();
    List<Event> events = new ArrayList<>();
    for (int i = 0; i < 20_000; i++) {
      String words = "q" + zipf.next();
      plain.merge(words, 1L, Long::sum);
      events.add(search("u", i, words).event());
    }

    QueryReport report = figure(new QueryFigure(10, 500), events);

    assertThat(report.total().searches()).isEqualTo(20_000);
    assertThat(report.missedAtMost()).isPositive().isLessThan(200);
    for (Line line : report.top()) {
      long missed = plain.getOrDefault(line.words(), 0L) - line.tally().searches();
      assertThat(missed).isBetween(0L, report.missedAtMost());
    }
    assertThat(report.top().getFirst().words()).isEqualTo("q0");
  }

  private static Happening search(String user, long minute, String words) {
    return Happening.of(user, Action.SEARCH, minute).query(words);
  }

  private static QueryReport report(int size, Happening... happenings) {
    return figure(QueryReport.figure(size), Stream.of(happenings).map(Happening::event).toList());
  }
}
