package dev.marquee.indexer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.marquee.catalog.CatalogEntry;
import dev.marquee.catalog.MovieFacts;
import dev.marquee.catalog.MovieId;
import dev.marquee.catalog.SourceKey;
import dev.marquee.indexer.ImportSummary.Outcome;
import dev.marquee.indexer.ImportSummary.Removal;
import dev.marquee.store.Store;
import dev.marquee.store.StoreException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An import that replaces all that a source told before. */
class SourceReplacementTest {
  /** More than are looked at in one step of a removal. */
  private static final int MANY = 600;

  @TempDir Path folder;
  @TempDir Path input;
  private SourceFiles files;
  private Store store;
  private RefusingIndex movies;
  private Pipeline pipeline;

  @BeforeEach
  void openStore() {
    files = new SourceFiles(input);
    store = StoredFilms.open(folder.resolve("store"));
    movies = new RefusingIndex(store.movies());
    pipeline = pipeline(movies);
  }

  @AfterEach
  void closeStore() {
    store.close();
  }

  private static Pipeline pipeline(RefusingIndex movies) {
    return new Pipeline(
        new Catalogue(movies, StoredFilms.tickingClock(), Catalogue.WITHOUT_VECTORS), Upkeep.NONE);
  }

  private ImportSummary imported(Path... paths) {
    return pipeline.importAll(ImportRequest.of(List.of(paths)), ImportListener.NONE);
  }

  private ImportSummary replaced(String source, Path... paths) {
    return replaced(source, ImportListener.NONE, paths);
  }

  private ImportSummary replaced(String source, ImportListener listener, Path... paths) {
    return pipeline.importAll(ImportRequest.of(List.of(paths), Optional.of(source)), listener);
  }

  private Path tmdb(String... rows) {
    return files.write("tmdb.csv", SourceFiles.tmdb(List.of(rows)));
  }

  private static String row(int id) {
    return SourceFiles.tmdbRow(id, "Film " + id, 2000);
  }

  private static String[] rows(int first, int last) {
    return IntStream.rangeClosed(first, last)
        .mapToObj(SourceReplacementTest::row)
        .toArray(String[]::new);
  }

  private Set<String> ids() {
    return Set.copyOf(
        StoredFilms.all(movies).stream().map(CatalogEntry::id).map(MovieId::value).toList());
  }

  @Test
  void removesWhatTheFilesOfTheSourceDoNotTellAnyMore() {
    imported(tmdb(rows(1, 4)), files.write("main.csv", SourceFiles.mainData("film 2", "other")));
    ImportSummary summary = replaced("tmdb", tmdb(row(1), row(5)));
    assertThat(summary.outcome()).isEqualTo(Outcome.COMPLETE);
    assertThat(summary.removal()).hasValue(new Removal("tmdb", 3, 2, Optional.empty()));
    assertThat(ids()).contains("tmdb-1", "tmdb-2", "tmdb-5").hasSize(4);
    assertThat(StoredFilms.film(movies, "tmdb-2").movie().sources()).containsExactly("main_data");
    assertThat(StoredFilms.film(movies, "tmdb-2").movie().facts().title()).isEqualTo("Film 2");
    assertThat(movies.get(new MovieId("tmdb-3"))).isEmpty();
  }

  @Test
  void leavesTheFilmsThatAnImportIntoAnEmptyStoreWouldMake() {
    Path others = files.write("main.csv", SourceFiles.mainData("film 2", "film 7", "film 400"));
    Path before = files.write("before.csv", SourceFiles.tmdb(List.of(rows(1, MANY))));
    Path now = files.write("now.csv", SourceFiles.tmdb(List.of(rows(300, MANY + 50))));
    imported(before, others);
    assertThat(replaced("tmdb", now).removal())
        .hasValue(new Removal("tmdb", 299, 297, Optional.empty()));
    try (Store fresh = StoredFilms.open(folder.resolve("fresh"))) {
      pipeline(new RefusingIndex(fresh.movies()))
          .importAll(ImportRequest.of(List.of(others, now)), ImportListener.NONE);
      assertThat(StoredFilms.films(movies)).isEqualTo(StoredFilms.films(fresh.movies()));
    }
  }

  @Test
  void removesNothingWhenTheSameComesAgain() {
    Path file = tmdb(rows(1, 3));
    imported(file);
    List<CatalogEntry> before = StoredFilms.all(movies);
    assertThat(replaced("tmdb", file).removal())
        .hasValue(new Removal("tmdb", 0, 0, Optional.empty()));
    assertThat(StoredFilms.all(movies)).isEqualTo(before);
  }

  @Test
  void keepsWhatAnOperatorSaysOfAFilm() {
    imported(tmdb(rows(1, 2)));
    new Catalogue(movies, StoredFilms.tickingClock(), Catalogue.WITHOUT_VECTORS)
        .put(new MovieId("tmdb-2"), MovieFacts.titled("Mine").build());
    assertThat(replaced("tmdb", tmdb(row(1))).removal())
        .hasValue(new Removal("tmdb", 1, 0, Optional.empty()));
    assertThat(StoredFilms.film(movies, "tmdb-2").records())
        .extracting(record -> record.key())
        .containsExactly(new SourceKey("operator", "tmdb-2"));
  }

  @Test
  void givesFilmsThatOnlyTheRemovedRecordHeldTogetherTheirIdsBack() {
    Path one = files.write("one.csv", SourceFiles.tmdb(List.of(row(1))));
    Path other = files.write("other.csv", SourceFiles.mainData("elsewhere"));
    imported(one, other);
    Set<String> apart = ids();
    Path glue =
        files.write(
            "glue.jsonl",
            """
            {"title": "Elsewhere", "ids": {"tmdb": "1"}}
            {"title": "Kept"}
            """);
    imported(glue);
    assertThat(ids()).hasSize(2).contains("tmdb-1");
    assertThat(movies.count()).isEqualTo(2);
    ImportSummary summary = replaced("jsonl", files.write("glue.jsonl", "{\"title\": \"Kept\"}\n"));
    assertThat(summary.removal()).hasValue(new Removal("jsonl", 1, 0, Optional.empty()));
    assertThat(ids()).hasSize(3).containsAll(apart);
  }

  @Test
  void forgetsAFilmWithTheIdsThatLedToIt() {
    imported(files.write("main.csv", SourceFiles.mainData("film 1")));
    String first = ids().iterator().next();
    imported(
        files.write("own.jsonl", "{\"title\": \"Other\", \"ids\": {\"imdb\": \"tt0000001\"}}\n"));
    String glue =
        "{\"title\": \"Film 1\", \"ids\": {\"imdb\": \"tt0000001\"}, \"movie_id\": \"glue\"}\n";
    imported(files.write("glue.jsonl", glue));
    assertThat(movies.get(new MovieId(first))).map(CatalogEntry::id).isPresent();
    assertThat(movies.count()).isEqualTo(1);
    replaced("main_data", files.write("main.csv", SourceFiles.mainData("another")));
    replaced("jsonl", files.write("own.jsonl", "{\"title\": \"New\"}\n"));
    assertThat(movies.get(new MovieId(first))).isEmpty();
    assertThat(movies.get(new MovieId("imdb-tt0000001"))).isEmpty();
    assertThat(movies.count()).isEqualTo(2);
  }

  @Test
  void refusesWhenARowOfTheSourceIsBroken() {
    imported(tmdb(rows(1, 3)));
    ImportSummary summary = replaced("tmdb", tmdb(row(1), "x,y\n"));
    assertNothingRemoved(summary, "1 of its rows could not be read");
    assertThat(ids()).containsExactlyInAnyOrder("tmdb-1", "tmdb-2", "tmdb-3");
  }

  @Test
  void mindsNoBrokenRowOfAnotherSource() {
    imported(tmdb(rows(1, 2)));
    Path other = files.write("main.csv", SourceFiles.mainData("other") + "x,y\n");
    assertThat(replaced("tmdb", tmdb(row(1)), other).outcome()).isEqualTo(Outcome.COMPLETE);
    assertThat(movies.get(new MovieId("tmdb-2"))).isEmpty();
  }

  @Test
  void refusesWhenAFileIsCutShort() {
    imported(tmdb(rows(1, MANY)));
    byte[] whole = SourceFiles.packed(SourceFiles.tmdb(List.of(rows(1, MANY))));
    Path cut = files.write("cut.gz", Arrays.copyOf(whole, whole.length * 9 / 10));
    assertNothingRemoved(replaced("tmdb", cut), "not everything was read and stored");
    assertThat(movies.count()).isEqualTo(MANY);
  }

  @Test
  void refusesWhenAFileOfAFolderIsEmptyOrDamaged() {
    imported(tmdb(rows(1, 2)));
    files.write("set/one.csv", SourceFiles.tmdb(List.of(row(1))));
    Path empty = files.write("set/two.csv", "");
    assertNothingRemoved(
        replaced("tmdb", input.resolve("set")), "what " + empty + " holds is not known");
    files.write("set/two.csv", new byte[] {0x1f, (byte) 0x8b, 1, 2, 3, 4, 5, 6, 7, 8, 9});
    assertNothingRemoved(
        replaced("tmdb", input.resolve("set")), "what " + empty + " holds is not known");
  }

  @Test
  void mindsNoFileOfAFolderThatIsOfNoKnownKind() {
    imported(tmdb(rows(1, 2)));
    files.write("set/one.csv", SourceFiles.tmdb(List.of(row(1))));
    files.write("set/notes.txt", "Just notes.\n");
    assertThat(replaced("tmdb", input.resolve("set")).outcome()).isEqualTo(Outcome.COMPLETE);
    assertThat(ids()).containsExactly("tmdb-1");
  }

  @Test
  void refusesWhenTheTableOfTheSourceHasNoRows() {
    imported(tmdb(rows(1, 2)));
    assertNothingRemoved(replaced("tmdb", tmdb()), "none of its films is in the files");
    assertThat(movies.count()).isEqualTo(2);
  }

  @Test
  void refusesToBeginWithoutAFileOfTheSource() {
    imported(tmdb(rows(1, 2)));
    Path other = files.write("main.csv", SourceFiles.mainData("other"));
    assertThatThrownBy(() -> replaced("tmdb", other))
        .isInstanceOf(ImportRefusedException.class)
        .hasMessage("Nothing was imported or removed: none of the files is of the source tmdb.");
    assertThat(movies.count()).isEqualTo(2);
  }

  @Test
  void knowsTheSourcesThatFilesCanBeOf() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ImportRequest.of(List.of(), Optional.of("operator")))
        .withMessage(
            "no file is of the source 'operator'; known are imdb, imdb-5000, jsonl, main_data,"
                + " movielens, netflix, tmdb, tmdb-45k, wikipedia");
  }

  @Test
  void refusesWhenTheStoreDoesNotTakeEverything() {
    imported(tmdb(rows(1, 3)));
    movies.refuse("Film 9");
    assertNothingRemoved(replaced("tmdb", tmdb(row(9))), "not everything was read and stored");
    assertThat(movies.count()).isEqualTo(3);
  }

  @Test
  void tellsWhatIsLeftWhenTheStoreDoesNotTakeTheRemoval() {
    imported(tmdb(rows(1, 3)), files.write("main.csv", SourceFiles.mainData("film 2")));
    movies.refuse("Film 2");
    ImportSummary summary = replaced("tmdb", tmdb(row(1)));
    assertThat(summary.outcome()).isEqualTo(Outcome.FAILED);
    assertThat(summary.removal())
        .hasValue(
            new Removal(
                "tmdb",
                1,
                1,
                Optional.of(
                    "Old records of tmdb are left: the store did not take every change. The same"
                        + " import removes them.")));
    assertThat(StoredFilms.film(movies, "tmdb-2").records()).hasSize(2);
  }

  @Test
  void removesNothingWhenItIsInterrupted() {
    imported(tmdb(rows(1, 3)));
    ImportSummary summary =
        replaced("tmdb", progress -> Thread.currentThread().interrupt(), tmdb(row(1)));
    assertThat(Thread.interrupted()).isTrue();
    assertThat(summary.outcome()).isEqualTo(Outcome.CANCELLED);
    assertThat(summary.removal().flatMap(Removal::hindrance))
        .hasValue("No record of tmdb was removed: the import was stopped.");
    assertThat(movies.count()).isEqualTo(3);
  }

  @Test
  void goesOnWithARemovalThatTheStoreEnded() {
    imported(tmdb(rows(1, MANY)));
    Path now = tmdb(row(1));
    List<ImportSummary> summaries = new ArrayList<>();
    ImportListener listener =
        new ImportListener() {
          @Override
          public void progressed(ImportProgress progress) {}

          @Override
          public void ended(ImportSummary summary) {
            summaries.add(summary);
          }
        };
    movies.fillAfter(1);
    assertThatThrownBy(() -> replaced("tmdb", listener, now)).isInstanceOf(StoreException.class);
    Removal half = summaries.getFirst().removal().orElseThrow();
    assertThat(half.records()).isBetween(1L, MANY - 2L);
    assertThat(half.hindrance().orElseThrow())
        .isEqualTo("Old records of tmdb are left: the store failed. The same import removes them.");
    assertThat(movies.count()).isEqualTo(MANY - half.records());
    movies.fillAfter(Integer.MAX_VALUE);
    assertThat(replaced("tmdb", now).removal().map(Removal::records))
        .hasValue(MANY - 1 - half.records());
    assertThat(ids()).containsExactly("tmdb-1");
  }

  private static void assertNothingRemoved(ImportSummary summary, String reason) {
    assertThat(summary.outcome()).isEqualTo(Outcome.FAILED);
    Removal removal = summary.removal().orElseThrow();
    assertThat(removal.records()).isZero();
    assertThat(removal.films()).isZero();
    assertThat(removal.hindrance().orElseThrow())
        .startsWith("No record of tmdb was removed: ")
        .contains(reason);
  }
}
