package dev.marquee.indexer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.marquee.catalog.CatalogEntry;
import dev.marquee.catalog.MovieFacts;
import dev.marquee.catalog.Registry;
import dev.marquee.indexer.ImportSummary.FileSummary;
import dev.marquee.indexer.ImportSummary.Outcome;
import dev.marquee.store.Store;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Imports other people's real tables, where {@code -Dmarquee.data} names the folder they lie in,
 * and accounts for each of their rows.
 */
class RealFormatsTest {
  private static final Path DATA = Path.of(System.getProperty("marquee.data", ""));

  @TempDir Path folder;

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    // file, rows, rows passed over, records (of rows with one key the last counts)
    "tmdb/movies_metadata_excerpt.csv.gz, 2996, 0, 2995",
    "seed/movie_metadata.csv.gz, 5043, 108, 4813",
    "wikipedia-movies/wikipedia_movies.jsonl.gz, 36273, 0, 36255",
    "netflix/netflix_titles.csv.gz, 6234, 1969, 4265",
  })
  void takesEachRowOrTellsWhyNot(String name, long rows, long passedOver, int records) {
    Path file = DATA.resolve(name);
    assumeTrue(Files.exists(file), "no real data here");
    try (Store store = StoredFilms.open(folder)) {
      ImportSummary summary = imported(store, file);

      assertThat(summary.problems()).isEmpty();
      FileSummary read = summary.files().getFirst();
      assertThat(read.rowsRead()).isEqualTo(rows);
      assertThat(read.accepted()).isEqualTo(rows - passedOver);
      assertThat(sum(read)).isEqualTo(passedOver);
      assertThat(records(store)).isEqualTo(records);
    }
  }

  @Test
  void joinsTheTablesOfMovieLens() {
    Path movieLens = DATA.resolve("movielens-small");
    assumeTrue(Files.exists(movieLens.resolve("movies.csv")), "no real data here");
    try (Store store = StoredFilms.open(folder)) {
      ImportSummary summary = imported(store, movieLens);

      assertThat(summary.problems()).isEmpty();
      assertThat(summary.files())
          .extracting(FileSummary::rowsRead)
          .containsExactly(8_570L, 2_488L, 8_570L);
      assertThat(summary.files()).extracting(RealFormatsTest::sum).containsExactly(0L, 757L, 2L);
      assertThat(summary.files()).allMatch(file -> file.accepted() == file.rowsRead() - sum(file));
      assertThat(records(store)).isEqualTo(8_568);
      assertThat(summary.skipped()).hasSize(2);
      MovieFacts children = StoredFilms.film(store.movies(), "tmdb-902").movie().facts();
      assertThat(children.title()).isEqualTo("The City of Lost Children");
      assertThat(children.alternativeTitles()).contains("La Cité des enfants perdus");
      assertThat(children.ids()).containsEntry(Registry.IMDB, "tt0112682");
    }
  }

  @Test
  void passesOverLinksWithoutFilms() {
    Path tmdb = DATA.resolve("tmdb");
    assumeTrue(Files.exists(tmdb.resolve("links.csv.gz")), "no real data here");
    try (Store store = StoredFilms.open(folder)) {
      ImportSummary summary = imported(store, tmdb);

      assertThat(summary.skipped()).hasSize(1);
      assertThat(summary.skipped().getFirst().reason()).contains("no movies.csv of MovieLens");
      assertThat(summary.films().joined()).isEqualTo(904);
    }
  }

  private static ImportSummary imported(Store store, Path path) {
    Pipeline pipeline =
        new Pipeline(
            new Catalogue(store.movies(), StoredFilms.tickingClock(), Catalogue.WITHOUT_VECTORS),
            Upkeep.NONE);
    ImportSummary summary =
        pipeline.importAll(ImportRequest.of(List.of(path)), ImportListener.NONE);
    assertThat(summary.outcome()).isEqualTo(Outcome.COMPLETE);
    return summary;
  }

  private static long sum(FileSummary file) {
    return file.passedOver().values().stream().mapToLong(Long::longValue).sum();
  }

  private static int records(Store store) {
    return StoredFilms.all(store.movies()).stream()
        .map(CatalogEntry::records)
        .mapToInt(List::size)
        .sum();
  }
}
