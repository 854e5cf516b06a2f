package dev.marquee.indexer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.marquee.catalog.CatalogEntry;
import dev.marquee.catalog.MovieId;
import dev.marquee.catalog.SourceRecord;
import dev.marquee.indexer.ImportSummary.FileSummary;
import dev.marquee.indexer.ImportSummary.FilmCounts;
import dev.marquee.indexer.ImportSummary.Outcome;
import dev.marquee.indexer.ImportSummary.Problem;
import dev.marquee.indexer.ImportSummary.Refusal;
import dev.marquee.indexer.ImportSummary.Skipped;
import dev.marquee.indexer.load.ChangeWriter;
import dev.marquee.store.Change;
import dev.marquee.store.MovieIndex;
import dev.marquee.store.Store;
import dev.marquee.store.StoreException;
import dev.marquee.store.WriteFailure;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class PipelineTest {
  @TempDir Path folder;
  @TempDir Path input;
  private SourceFiles files;
  private Store store;
  private RefusingIndex movies;
  private Pipeline pipeline;

  @BeforeEach
  void openStore() {
    files = new SourceFiles(input);
    store = StoredFilms.open(folder);
    movies = new RefusingIndex(store.movies());
    pipeline =
        new Pipeline(
            new Catalogue(movies, StoredFilms.tickingClock(), Catalogue.WITHOUT_VECTORS),
            Upkeep.NONE);
  }

  @AfterEach
  void closeStore() {
    store.close();
  }

  private ImportSummary imported(Path... paths) {
    return pipeline.importAll(ImportRequest.of(List.of(paths)), ImportListener.NONE);
  }

  @Test
  void importsFilesOfSeveralFormatsIntoOneCatalogue() {
    Path tmdb = files.pack("films.data", SourceFiles.tmdb(3));
    Path mainData = files.write("main.csv", SourceFiles.mainData("film 1\u00a0  ", "another"));
    Path documents = files.write("own.jsonl", "{\"title\": \"Film 2\", \"release_year\": 2001}\n");
    ImportSummary summary = imported(tmdb, mainData, documents);
    assertThat(summary.outcome()).isEqualTo(Outcome.COMPLETE);
    assertThat(summary.files())
        .extracting(FileSummary::format, FileSummary::rowsRead, FileSummary::accepted)
        .containsExactly(
            tuple("tmdb-5000", 3L, 3L), tuple("main-data", 2L, 2L), tuple("documents", 1L, 1L));
    assertThat(summary.films()).isEqualTo(new FilmCounts(4, 2, 0, 2));
    CatalogEntry first = StoredFilms.film(movies, "tmdb-1");
    assertThat(first.movie().sources()).containsExactly("main_data", "tmdb");
    assertThat(first.movie().facts().directors()).containsExactly("Dee Rector");
    assertThat(first.movie().facts().title()).isEqualTo("Film 1");
  }

  @Test
  void changesNothingTheSecondTime() {
    Path tmdb = files.write("tmdb.csv", SourceFiles.tmdb(5));
    Path mainData = files.write("main.csv", SourceFiles.mainData("film 1", "film 9"));
    imported(tmdb, mainData);
    List<CatalogEntry> before = StoredFilms.all(movies);
    ImportSummary again = imported(mainData, tmdb);
    assertThat(again.films()).isEqualTo(new FilmCounts(0, 0, 7, 0));
    assertThat(StoredFilms.all(movies)).isEqualTo(before);
  }

  @Test
  void reportsBrokenRowsAndGoesOn() {
    Path file =
        files.write(
            "tmdb.csv",
            SourceFiles.tmdb(
                List.of(
                    SourceFiles.tmdbRow(1, "One", 2000),
                    "x,y\n",
                    SourceFiles.tmdbRow(2, "Two", 2000))));
    ImportSummary summary = imported(file);
    assertThat(summary.outcome()).isEqualTo(Outcome.COMPLETE);
    FileSummary read = summary.files().getFirst();
    assertThat(read.rowsRead()).isEqualTo(3);
    assertThat(read.accepted()).isEqualTo(2);
    assertThat(read.broken()).isEqualTo(1);
    Problem problem = summary.problems().getFirst();
    assertThat(problem.file()).isEqualTo(file.toString());
    assertThat(problem.row().row()).isEqualTo(2);
    assertThat(problem.row().line()).isEqualTo(3);
    assertThat(problem.row().reason()).isEqualTo("must have 17 columns, got 2");
    assertThat(movies.count()).isEqualTo(2);
  }

  @Test
  void keepsTheFirstProblemsAndCountsAll() {
    ImportSummary summary =
        imported(files.write("t.csv", SourceFiles.tmdb(List.of("x\n".repeat(250)))));
    assertThat(summary.problems()).hasSize(100);
    assertThat(summary.problemCount()).isEqualTo(250);
    assertThat(summary.files().getFirst().broken()).isEqualTo(250);
  }

  @Test
  void takesTheRowsBeforeTheCutOfAPackedFileAndFails() throws IOException {
    Random random = new Random(1);
    List<String> rows = new ArrayList<>();
    for (int id = 1; id <= 3_000; id++) {
      rows.add(SourceFiles.tmdbRow(id, "Film " + Long.toHexString(random.nextLong()), 2000));
    }
    byte[] whole = Files.readAllBytes(files.pack("whole.gz", SourceFiles.tmdb(rows)));
    Path cut = files.write("cut.gz", Arrays.copyOf(whole, whole.length * 9 / 10));
    Path after = files.write("after.csv", SourceFiles.mainData("after the cut"));
    ImportSummary summary = imported(cut, after);
    assertThat(summary.outcome()).isEqualTo(Outcome.FAILED);
    FileSummary file = summary.files().getFirst();
    assertThat(file.failure())
        .hasValueSatisfying(reason -> assertThat(reason).startsWith("cannot be read to its end: "));
    assertThat(file.broken()).isZero();
    assertThat(file.accepted()).isBetween(2_500L, 2_999L).isEqualTo(file.rowsRead());
    assertThat(summary.files().getLast().accepted()).isEqualTo(1);
    assertThat(movies.count()).isEqualTo(file.accepted() + 1);
  }

  @Test
  void takesTheKnownFilesOfAFolderAndTellsTheOthers() {
    files.write("set/b.csv", SourceFiles.tmdb(1));
    files.write("set/deep/a.csv", SourceFiles.mainData("one more"));
    files.write("set/notes.txt", "Just notes.\n");
    files.write("set/empty.csv", "");
    ImportSummary summary = imported(input.resolve("set"));
    assertThat(summary.outcome()).isEqualTo(Outcome.COMPLETE);
    assertThat(summary.files()).hasSize(2);
    assertThat(summary.skipped())
        .containsExactly(
            new Skipped(input.resolve("set").resolve("empty.csv").toString(), "it is empty"),
            new Skipped(
                input.resolve("set").resolve("notes.txt").toString(),
                "its first line is 'Just notes.'"));
  }

  @Test
  void refusesAnUnknownFileThatIsNamedBeforeAnythingIsImported() {
    Path known = files.write("tmdb.csv", SourceFiles.tmdb(1));
    Path unknown = files.write("notes.txt", "Just notes.\n");
    assertThatThrownBy(() -> imported(known, unknown))
        .isInstanceOf(ImportRefusedException.class)
        .hasMessageContaining(
            unknown + " is nothing Marquee knows: its first line is 'Just notes.'")
        .hasMessageContaining("main_data.csv");
    assertThat(movies.count()).isZero();
  }

  @Test
  void refusesPathsThatAreNotThere() {
    Path known = files.write("tmdb.csv", SourceFiles.tmdb(1));
    Path missing = input.resolve("missing.csv");
    assertThatThrownBy(() -> imported(known, missing))
        .isInstanceOf(ImportRefusedException.class)
        .hasMessageContaining(missing + " is not there");
    assertThat(movies.count()).isZero();
  }

  @Test
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void refusesWhatIsNeitherFileNorFolder() {
    assertThatThrownBy(() -> imported(Path.of("/dev/null")))
        .isInstanceOf(ImportRefusedException.class)
        .hasMessageContaining("/dev/null is neither a file nor a folder");
  }

  @Test
  void refusesAFolderWithNothingToImport() {
    files.write("set/notes.txt", "Just notes.\n");
    assertThatThrownBy(() -> imported(input.resolve("set")))
        .isInstanceOf(ImportRefusedException.class)
        .hasMessageContaining("There is no file to import in")
        .hasMessageContaining("notes.txt is nothing Marquee knows");
  }

  @Test
  void refusesADamagedPackedFile() {
    Path damaged =
        files.write("damaged.gz", new byte[] {0x1f, (byte) 0x8b, 1, 2, 3, 4, 5, 6, 7, 8, 9});
    assertThatThrownBy(() -> imported(damaged))
        .isInstanceOf(ImportRefusedException.class)
        .hasMessageContaining("cannot be read");
  }

  @Test
  void filesDocumentsUnderTheSourceAskedFor() {
    Path file = files.write("own.jsonl", "{\"title\": \"Mine\"}\n");
    pipeline.importAll(
        new ImportRequest(List.of(file), "mine", Optional.empty()), ImportListener.NONE);
    assertThat(StoredFilms.all(movies).getFirst().movie().sources()).containsExactly("mine");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ImportRequest(List.of(), "operator", Optional.empty()));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ImportRequest(List.of(), "Not A Name", Optional.empty()));
  }

  @Test
  void importsAStream() {
    byte[] film =
        "{\"ids\": {\"tmdb\": \"155\"}, \"title\": \"The Dark Knight\"}"
            .getBytes(StandardCharsets.UTF_8);
    List<ImportProgress> progress = new ArrayList<>();
    ImportSummary summary =
        pipeline.importStream(
            "films.jsonl", "marquee", new ByteArrayInputStream(film), progress::add);
    assertThat(summary.files().getFirst().name()).isEqualTo("films.jsonl");
    assertThat(StoredFilms.film(movies, "tmdb-155").records())
        .extracting(SourceRecord::key)
        .hasToString("[marquee:tmdb:155]");
    assertThat(progress.getLast())
        .isEqualTo(new ImportProgress("films.jsonl", 1, film.length, OptionalLong.empty()));
  }

  @Test
  void refusesAStreamOfNoKnownFormat() {
    byte[] text = "hello".getBytes(StandardCharsets.UTF_8);
    assertThatThrownBy(
            () ->
                pipeline.importStream(
                    "greeting", "marquee", new ByteArrayInputStream(text), ImportListener.NONE))
        .isInstanceOf(ImportRefusedException.class)
        .hasMessageContaining("greeting is nothing Marquee knows");
  }

  @Test
  void tellsHowFarItIs() throws IOException {
    Path first = files.write("a.csv", SourceFiles.tmdb(4_500));
    Path second = files.write("b.csv", SourceFiles.mainData("last"));
    List<ImportProgress> progress = new ArrayList<>();
    pipeline.importAll(ImportRequest.of(List.of(first, second)), progress::add);
    long total = Files.size(first) + Files.size(second);
    assertThat(progress)
        .extracting(ImportProgress::bytesTotal)
        .containsOnly(OptionalLong.of(total));
    assertThat(progress)
        .extracting(ImportProgress::rowsRead)
        .isSorted()
        .contains(2_000L, 4_000L)
        .endsWith(4_501L);
    assertThat(progress).extracting(ImportProgress::bytesRead).isSorted().endsWith(total);
    assertThat(progress.getFirst().file()).isEqualTo(first.toString());
    assertThat(progress.getLast().file()).isEqualTo(second.toString());
  }

  @Test
  void endsAfterWholeBatchesWhenInterrupted() {
    Path first = files.write("a.csv", SourceFiles.tmdb(6_500));
    Path second = files.write("b.csv", SourceFiles.mainData("never read"));
    ImportListener interrupting =
        progress -> {
          if (progress.rowsRead() >= 4_000) {
            Thread.currentThread().interrupt();
          }
        };
    ImportSummary summary =
        pipeline.importAll(ImportRequest.of(List.of(first, second)), interrupting);
    assertThat(Thread.interrupted()).isTrue();
    assertThat(summary.outcome()).isEqualTo(Outcome.CANCELLED);
    assertThat(summary.files()).hasSize(1);
    assertThat(summary.files().getFirst().accepted()).isEqualTo(4_000);
    assertThat(movies.count()).isEqualTo(4_000);
  }

  @Test
  void tellsWhatWasStoredBeforeTheStoreFailed() {
    Path file = files.write("a.csv", SourceFiles.tmdb(6_500));
    movies.fillAfter(2);
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
    assertThatThrownBy(() -> pipeline.importAll(ImportRequest.of(List.of(file)), listener))
        .isInstanceOfSatisfying(
            StoreException.class,
            failure -> assertThat(failure.kind()).isEqualTo(StoreException.Kind.FULL));
    ImportSummary summary = summaries.getFirst();
    assertThat(summaries).hasSize(1);
    assertThat(summary.outcome()).isEqualTo(Outcome.FAILED);
    assertThat(summary.files().getFirst().accepted()).isEqualTo(4_000);
    assertThat(summary.files().getFirst().failure()).isEqualTo(Optional.of("the store failed"));
    assertThat(summary.films()).isEqualTo(new FilmCounts(4_000, 0, 0, 0));
    assertThat(movies.count()).isEqualTo(4_000);
  }

  @Test
  void failsWhenTheStoreRefusesFilms() {
    movies.refuse("Film 2");
    ImportSummary summary = imported(files.write("a.csv", SourceFiles.tmdb(3)));
    assertThat(summary.outcome()).isEqualTo(Outcome.FAILED);
    assertThat(summary.refusalCount()).isEqualTo(1);
    assertThat(summary.refusals())
        .containsExactly(new Refusal("tmdb-2", StoreException.Kind.INVALID, "refused Film 2"));
    assertThat(summary.films().created()).isEqualTo(2);
    assertThat(movies.count()).isEqualTo(2);
  }

  @Test
  void takesAFileThatIsNamedTwiceOnce() {
    Path file = files.write("a.csv", SourceFiles.tmdb(1));
    assertThat(imported(file, input).files()).hasSize(1);
  }

  @Test
  void letsTwoImportsRunAtTheSameTime() throws InterruptedException {
    Path first = files.write("a.csv", SourceFiles.tmdb(3_000));
    String[] titles = new String[3_000];
    Arrays.setAll(titles, i -> "film " + (i + 1));
    Path second = files.write("b.csv", SourceFiles.mainData(titles));
    Thread other = Thread.ofPlatform().start(() -> imported(second));
    imported(first);
    other.join();
    MovieIndex all = store.movies();
    assertThat(all.count()).isEqualTo(3_000);
    assertThat(StoredFilms.all(all)).allMatch(entry -> entry.records().size() == 2);
  }

  @Test
  void countsTheChangesThatAreRefusedInAnyPartOfALongList() {
    List<Change> changes = new ArrayList<>();
    for (int i = 0; i < MovieIndex.MAX_CHANGES; i++) {
      changes.add(new Change.Delete(new MovieId("nobody-" + i)));
    }
    imported(files.write("a.csv", SourceFiles.tmdb(1)));
    changes.add(new Change.Put(StoredFilms.film(movies, "tmdb-1")));
    movies.refuse("Film 1");
    assertThat(ChangeWriter.write(movies, changes))
        .extracting(WriteFailure::index)
        .containsExactly(MovieIndex.MAX_CHANGES);
  }
}
