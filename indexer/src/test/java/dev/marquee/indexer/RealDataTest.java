package dev.marquee.indexer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.marquee.catalog.CatalogEntry;
import dev.marquee.indexer.ImportSummary.FileSummary;
import dev.marquee.indexer.ImportSummary.FilmCounts;
import dev.marquee.indexer.ImportSummary.Outcome;
import dev.marquee.store.Store;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Imports the real tables, where {@code -Dmarquee.data} names the folder they lie in. */
class RealDataTest {
  private static final Path DATA = Path.of(System.getProperty("marquee.data", ""));
  private static final Path TMDB = DATA.resolve("tmdb").resolve("tmdb_5000_movies.csv.gz");
  private static final Path MAIN_DATA = DATA.resolve("seed").resolve("main_data.csv.gz");

  /** Rows of main_data.csv; their titles mostly stand in TMDB 5000 too. */
  private static final long MAIN_DATA_ROWS = 6_010;

  @TempDir Path folder;

  @Test
  void importsTheRealTablesAndASecondTimeChangesNothing() {
    assumeTrue(Files.exists(TMDB) && Files.exists(MAIN_DATA), "no real data here");
    try (Store store = StoredFilms.open(folder)) {
      Pipeline pipeline =
          new Pipeline(
              new Catalogue(store.movies(), StoredFilms.tickingClock(), Catalogue.WITHOUT_VECTORS),
              Upkeep.NONE);
      ImportSummary first =
          pipeline.importAll(ImportRequest.of(List.of(TMDB, MAIN_DATA)), ImportListener.NONE);
      assertThat(first.outcome()).isEqualTo(Outcome.COMPLETE);
      assertThat(first.problems()).isEmpty();
      assertThat(first.files())
          .extracting(FileSummary::accepted)
          .containsExactly(4_803L, MAIN_DATA_ROWS);
      assertThat(first.films().joined()).isBetween(4_500L, 4_800L);
      assertThat(store.movies().count()).isEqualTo(4_803 + MAIN_DATA_ROWS - first.films().joined());
      checkSamples(store);

      List<CatalogEntry> before = StoredFilms.all(store.movies());
      ImportSummary second =
          pipeline.importAll(ImportRequest.of(List.of(MAIN_DATA, TMDB)), ImportListener.NONE);
      assertThat(second.films().unchanged()).isPositive();
      assertThat(second.films()).isEqualTo(new FilmCounts(0, 0, second.films().unchanged(), 0));
      assertThat(StoredFilms.all(store.movies())).isEqualTo(before);
    }
  }

  private static void checkSamples(Store store) {
    CatalogEntry avatar = StoredFilms.film(store.movies(), "tmdb-19995");
    assertThat(avatar.movie().sources()).containsExactly("main_data", "tmdb");
    assertThat(avatar.movie().facts().directors()).containsExactly("James Cameron");
    assertThat(avatar.movie().facts().genres()).contains("Science Fiction");
    CatalogEntry hostOf2006 = StoredFilms.film(store.movies(), "tmdb-1255");
    assertThat(hostOf2006.movie().sources()).containsExactly("tmdb");
  }
}
