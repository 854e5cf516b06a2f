package dev.marquee.indexer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.marquee.catalog.CatalogEntry;
import dev.marquee.catalog.MovieFacts;
import dev.marquee.catalog.Registry;
import dev.marquee.catalog.SourceRecord;
import dev.marquee.indexer.ImportSummary.FileSummary;
import dev.marquee.indexer.ImportSummary.Outcome;
import dev.marquee.indexer.ImportSummary.Skipped;
import dev.marquee.store.Store;
import dev.marquee.title.TitleKeys;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Imports all real tables into one catalogue, where {@code -Dmarquee.data} names the folder they
 * lie in, and looks at films that are easily confused.
 */
class RealCatalogueTest {
  private static final Path DATA = Path.of(System.getProperty("marquee.data", ""));
  private static final List<Path> FOLDERS =
      Stream.of("tmdb", "seed", "wikipedia-movies", "movielens-small", "netflix")
          .map(DATA::resolve)
          .toList();

  /** Different rows of main_data.csv and of the three tables it was made from in stages. */
  private static final int MAIN_DATA_RECORDS = 6_024;

  @TempDir Path folder;

  @Test
  void makesOneFilmOfAllThatTellOfIt() {
    assumeTrue(FOLDERS.stream().allMatch(Files::isDirectory), "no real data here");
    try (Store store = StoredFilms.open(folder)) {
      ImportSummary summary =
          new Pipeline(
                  new Catalogue(
                      store.movies(), StoredFilms.tickingClock(), Catalogue.WITHOUT_VECTORS),
                  Upkeep.NONE)
              .importAll(ImportRequest.of(FOLDERS), ImportListener.NONE);
      checkRows(summary);
      List<CatalogEntry> films = StoredFilms.all(store.movies());
      assertThat(films).hasSizeBetween(43_000, 44_000);
      checkTheDarkKnight(films);
      // Joon-ho Bong's, Andrew Niccol's.
      assertThat(years(films, "The Host")).containsExactly(2006, 2013);
      // The serial, Leslie H. Martinson's, Tim Burton's.
      assertThat(years(films, "Batman")).containsExactly(1943, 1966, 1989);
      // Allan Dwan's, the animated one, Ridley Scott's, Otto Bathurst's.
      assertThat(years(films, "Robin Hood")).containsExactly(1922, 1973, 2010, 2018);
      checkTheStagesOfMainData(films);
    }
  }

  private static void checkRows(ImportSummary summary) {
    assertThat(summary.outcome()).isEqualTo(Outcome.COMPLETE);
    assertThat(summary.problems()).isEmpty();
    assertThat(summary.files()).extracting(FileSummary::broken).containsOnly(0L);
    assertThat(summary.skipped())
        .extracting(Skipped::name)
        .extracting(name -> Path.of(name).getFileName().toString())
        .containsExactlyInAnyOrder("links.csv.gz", "reviews.txt", "ratings.csv.gz", "README.txt");
  }

  private static void checkTheDarkKnight(List<CatalogEntry> films) {
    List<CatalogEntry> found = titled(films, "The Dark Knight");
    assertThat(found).hasSize(1);
    CatalogEntry film = found.getFirst();
    MovieFacts facts = film.movie().facts();
    assertThat(facts.releaseYear()).hasValue(2008);
    assertThat(facts.overview()).isPresent().isEqualTo(record(film, "tmdb").facts().overview());
    assertThat(facts.cast()).isNotEmpty();
    assertThat(facts.directors()).containsExactly("Christopher Nolan");
    assertThat(facts.ids())
        .containsEntry(Registry.MOVIELENS, "58559")
        .containsEntry(Registry.TMDB, "155")
        .containsEntry(Registry.IMDB, "tt0468569");
    assertThat(film.movie().sources())
        .containsExactly("imdb-5000", "main_data", "movielens", "tmdb", "wikipedia");
  }

  private static void checkTheStagesOfMainData(List<CatalogEntry> films) {
    List<SourceRecord> records =
        films.stream()
            .flatMap(film -> film.records().stream())
            .filter(record -> record.key().source().equals("main_data"))
            .toList();
    assertThat(records).hasSize(MAIN_DATA_RECORDS);
    assertThat(films)
        .filteredOn(film -> film.movie().sources().equals(List.of("main_data")))
        .hasSizeLessThan(400);
  }

  private static SourceRecord record(CatalogEntry film, String source) {
    return film.records().stream()
        .filter(record -> record.key().source().equals(source))
        .findFirst()
        .orElseThrow();
  }

  private static List<Integer> years(List<CatalogEntry> films, String title) {
    return titled(films, title).stream()
        .map(film -> film.movie().facts().releaseYear().orElse(0))
        .sorted()
        .toList();
  }

  private static List<CatalogEntry> titled(List<CatalogEntry> films, String title) {
    String key = TitleKeys.matchKey(title);
    return films.stream()
        .filter(film -> TitleKeys.matchKey(film.movie().facts().title()).equals(key))
        .toList();
  }
}
