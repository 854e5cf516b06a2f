package dev.marquee.bench.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.marquee.bench.report.Progress;
import dev.marquee.bench.search.SearchReport.Row;
import dev.marquee.catalog.CatalogEntry;
import dev.marquee.catalog.Credit;
import dev.marquee.catalog.Movie;
import dev.marquee.catalog.MovieFacts;
import dev.marquee.catalog.MovieId;
import dev.marquee.catalog.Registry;
import dev.marquee.store.Change;
import dev.marquee.store.MovieIndex;
import dev.marquee.store.Store;
import dev.marquee.store.StoreListener;
import dev.marquee.store.Stores;
import dev.marquee.store.Visibility;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SearchEvaluationTest {
  private static final List<String> TITLES =
      List.of(
          "The Night Watchmen of Aldermoor",
          "Céline and the Lighthouse",
          "Harbour & Sons",
          "Comet Riders II",
          "Comet Riders 3",
          "Spider-Garden",
          "Quiet Engines",
          "Velvet Thunder",
          "Ono");

  /** More than there are films. */
  private static final OptionalInt SAMPLE = OptionalInt.of(100);

  private Store store;
  private SearchReport report;

  @BeforeAll
  void evaluatesASmallCatalogue(@TempDir Path folder) {
    store = Stores.open("lucene:" + folder.resolve("store"), StoreListener.NONE);
    List<Change> changes = new ArrayList<>();
    for (int i = 0; i < TITLES.size(); i++) {
      changes.add(put(voted(TITLES.get(i), i + 1)));
    }
    changes.add(put(unvoted("Forgotten Orchard")));
    changes.add(put(unvoted("Quiet Engines")));
    assertThat(store.movies().apply(changes, Visibility.ON_RETURN)).isEmpty();
    report = evaluate(store.movies(), SAMPLE);
  }

  @AfterAll
  void closesTheStore() {
    store.close();
  }

  @Test
  void asksEveryTitleThatAMeasureIsAbout() {
    assertThat(row("typo").cases()).isEqualTo(8);
    assertThat(row("typo, two edits").cases()).isEqualTo(8);
    assertThat(row("typo in one word").cases()).isEqualTo(4);
    assertThat(row("typo: films without votes").cases()).isEqualTo(2);
    assertThat(row("typo: people").cases()).isEqualTo(2);
    assertThat(row("exact title").cases()).isEqualTo(9);
    assertThat(row("nonsense").cases()).isEqualTo(100);
    assertThat(row("keystrokes").cases()).isEqualTo(9);
  }

  @Test
  void addsTheWaysOfWritingUp() {
    List<Row> kinds =
        report.rows().stream().filter(row -> row.measure().startsWith("writing: ")).toList();
    assertThat(kinds).hasSize(Writing.values().length);
    assertThat(row("writing").cases()).isEqualTo(kinds.stream().mapToInt(Row::cases).sum());
    assertThat(row("writing").hits()).isEqualTo(kinds.stream().mapToInt(Row::hits).sum());
  }

  @Test
  void countsFilmsOfOneTitleAsOne() {
    assertThat(row("exact title").hits()).isEqualTo(9);
    assertThat(row("exact title, not corrected").hits()).isEqualTo(9);
  }

  @Test
  void findsTheFilmsOfASmallCatalogue() {
    assertThat(row("typo").percent()).isGreaterThan(80);
    assertThat(row("keystrokes").hits()).isEqualTo(9);
    assertThat(row("keystrokes").value()).isBetween(1.0, 5.0);
  }

  @Test
  void tellsHowLongItTookAndOfWhat() {
    assertThat(report.films()).isEqualTo(11);
    assertThat(report.people()).isEqualTo(2);
    assertThat(report.took()).isPositive();
  }

  @Test
  void givesTheSameReportAgain() {
    assertThat(evaluate(store.movies(), SAMPLE).rows()).isEqualTo(report.rows());
  }

  @Test
  void asksNoMoreThanTheSample() {
    SearchReport sampled = evaluate(store.movies(), OptionalInt.of(3));
    assertThat(sampled.rows())
        .filteredOn(row -> !row.measure().equals("writing"))
        .allMatch(row -> row.cases() <= 3);
  }

  @Test
  void tellsItsProgressToTheEnd() {
    List<String> ended = new ArrayList<>();
    SearchEvaluation.run(
        store.movies(),
        1,
        OptionalInt.of(2),
        (measure, done, total) -> {
          if (done == total) {
            ended.add(measure);
          }
        });
    assertThat(ended).contains("typo", "nonsense", "keystrokes");
  }

  @Test
  void measuresNothingInAnEmptyCatalogue(@TempDir Path folder) {
    try (Store empty = Stores.open("lucene:" + folder.resolve("empty"), StoreListener.NONE)) {
      assertThat(evaluate(empty.movies(), OptionalInt.of(5)).rows())
          .filteredOn(row -> !row.measure().equals("nonsense"))
          .allMatch(row -> row.cases() == 0);
    }
  }

  @Test
  void endsWhenInterrupted() {
    Thread.currentThread().interrupt();
    assertThatThrownBy(() -> evaluate(store.movies(), OptionalInt.of(5)))
        .isInstanceOf(CancellationException.class);
    assertThat(Thread.interrupted()).isTrue();
  }

  @Test
  void refusesASampleOfNothing() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> evaluate(store.movies(), OptionalInt.of(0)))
        .withMessage("sample must be 1 or more, got 0");
  }

  private Row row(String measure) {
    return report.rows().stream()
        .filter(row -> row.measure().equals(measure))
        .findFirst()
        .orElseThrow();
  }

  private static SearchReport evaluate(MovieIndex index, OptionalInt sample) {
    return SearchEvaluation.run(index, 1, sample, Progress.NONE);
  }

  private static Change put(Movie movie) {
    return new Change.Put(CatalogEntry.of(movie, List.of()));
  }

  private static Movie voted(String title, int number) {
    MovieFacts facts =
        MovieFacts.titled(title)
            .id(Registry.TMDB, String.valueOf(number))
            .voteCount(OptionalInt.of(100 * number))
            .directors(List.of("Marta Lindqvist"))
            .cast(List.of(Credit.of("Marta Lindqvist", 0), Credit.of("Jonas Abernathy", 1)))
            .build();
    return new Movie(new MovieId("tmdb-" + number), facts, List.of("test"), Instant.EPOCH);
  }

  private static Movie unvoted(String title) {
    String id = "m-" + title.replaceAll("[^a-z]", "");
    return new Movie(
        new MovieId(id), MovieFacts.titled(title).build(), List.of("test"), Instant.EPOCH);
  }
}
