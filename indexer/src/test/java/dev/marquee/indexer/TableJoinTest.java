package dev.marquee.indexer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.marquee.catalog.Credit;
import dev.marquee.catalog.MovieFacts;
import dev.marquee.catalog.Registry;
import dev.marquee.indexer.ImportSummary.FileSummary;
import dev.marquee.indexer.ImportSummary.Outcome;
import dev.marquee.indexer.ImportSummary.Skipped;
import dev.marquee.store.Store;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables of one folder that make one record of each film. */
class TableJoinTest {
  private static final String MOVIES =
      """
      movieId,title,genres
      1,"Lost, The (1995)",Children
      2,Found (1996),Drama
      3,A Series (1975-1979),Comedy
      """;
  private static final String LINKS =
      """
      movieId,imdbId,tmdbId
      1,0114709,862
      2,0114710,
      9,0114711,863
      2x,0114712,864
      """;
  private static final String TAGS =
      """
      userId,movieId,tag,timestamp
      40,1,Time  Travel,1306926135
      41,1,time travel,1306926135
      40,1,dark,1306926135
      40,2,Dark,1306926135
      40,2,seen with Ann,1306926135
      40,2,,1306926135
      40,9,dark,1306926135
      """;
  private static final String BASICS =
      """
      tconst\ttitleType\tprimaryTitle\toriginalTitle\tisAdult\tstartYear\tendYear\truntimeMinutes\tgenres
      tt0000001\tmovie\tOne\tUn\t0\t1999\t\\N\t90\tSci-Fi
      tt0000002\ttvEpisode\tTwo\tTwo\t0\t1999\t\\N\t30\tDrama
      """;
  private static final String RATINGS =
      """
      tconst\taverageRating\tnumVotes
      tt0000001\t7.5\t12
      tt0000002\t8.5\t13
      """;
  private static final String PRINCIPALS =
      """
      tconst\tordering\tnconst\tcategory\tjob\tcharacters
      tt0000001\t2\tnm0000002\tactress\t\\N\t["Eve \\"Two\\"","Self"]
      tt0000001\t1\tnm0000001\tactor\t\\N\t["Adam","Himself"]
      tt0000001\t3\tnm0000003\tdirector\t\\N\t\\N
      tt0000001\t4\tnm0000004\tcomposer\tmusic\t\\N
      tt0000001\t5\tnm0000009\tself\t\\N\t\\N
      tt0000002\t1\tnm0000005\tactor\t\\N\t\\N
      """;
  private static final String NAMES =
      """
      nconst\tprimaryName\tbirthYear\tdeathYear\tprimaryProfession\tknownForTitles
      nm0000001\tAdam Actor\t1950\t\\N\tactor\ttt0000001
      nm0000002\tEve "Evie" Actor\t1950\t\\N\tactress\ttt0000001
      nm0000003\tDee Rector\t1950\t\\N\tdirector\ttt0000001
      nm0000004\tCom Poser\t1950\t\\N\tcomposer\ttt0000001
      nm0000005\tEpi Sode\t1950\t\\N\tactor\ttt0000002
      """;

  @TempDir Path folder;
  private SourceFiles files;
  private Store store;
  private Pipeline pipeline;

  @BeforeEach
  void open() {
    files = new SourceFiles(folder.resolve("files"));
    store = StoredFilms.open(folder.resolve("store"));
    pipeline =
        new Pipeline(
            new Catalogue(store.movies(), StoredFilms.tickingClock(), Catalogue.WITHOUT_VECTORS),
            Upkeep.NONE);
  }

  @AfterEach
  void close() {
    store.close();
  }

  private ImportSummary imported(Path... paths) {
    return pipeline.importAll(ImportRequest.of(List.of(paths)), ImportListener.NONE);
  }

  private MovieFacts facts(String id) {
    return StoredFilms.film(store.movies(), id).movie().facts();
  }

  private List<Path> movieLens() {
    return new ArrayList<>(
        List.of(
            files.write("ml/movies.csv", crlf(MOVIES)),
            files.write("ml/links.csv", crlf(LINKS)),
            files.write("ml/tags.csv", crlf(TAGS))));
  }

  private static String crlf(String text) {
    return text.replace("\n", "\r\n");
  }

  @Test
  void makesOneRecordOfAFilmInThreeTables() {
    movieLens();
    ImportSummary summary = imported(folder.resolve("files"));

    assertThat(summary.outcome()).isEqualTo(Outcome.COMPLETE);
    assertThat(summary.skipped()).isEmpty();
    assertThat(store.movies().count()).isEqualTo(2);
    MovieFacts lost = facts("tmdb-862");
    assertThat(lost.title()).isEqualTo("The Lost");
    assertThat(lost.ids())
        .isEqualTo(
            Map.of(Registry.TMDB, "862", Registry.IMDB, "tt0114709", Registry.MOVIELENS, "1"));
    assertThat(lost.keywords()).containsExactly("time travel", "dark");
    assertThat(facts("imdb-tt0114710").keywords()).containsExactly("dark");
    assertThat(StoredFilms.film(store.movies(), "tmdb-862").records()).hasSize(1);
  }

  @Test
  void countsEachRowOnceAsTakenBrokenOrPassedOver() {
    movieLens();
    List<FileSummary> tables = imported(folder.resolve("files")).files();

    assertThat(tables)
        .extracting(
            FileSummary::format,
            FileSummary::rowsRead,
            FileSummary::accepted,
            FileSummary::broken,
            FileSummary::passedOver)
        .containsExactly(
            tuple("movielens-links", 4L, 2L, 1L, Map.of("is of no film in movies.csv", 1L)),
            tuple(
                "movielens-tags",
                7L,
                4L,
                1L,
                Map.of(
                    "is of no film in movies.csv", 1L, "has a tag that stands nowhere else", 1L)),
            tuple(
                "movielens",
                3L,
                2L,
                0L,
                Map.of("is of a series: its title ends in a span of years", 1L)));
  }

  @Test
  void givesTheSameFilmsInWhateverOrderTheTablesAreNamed() {
    List<Path> tables = movieLens();
    imported(tables.toArray(Path[]::new));
    Set<StoredFilms.Film> films = StoredFilms.films(store.movies());
    for (int seed = 0; seed < 4; seed++) {
      Collections.shuffle(tables, new Random(seed));
      assertThat(imported(tables.toArray(Path[]::new)).films().changed()).isZero();
      assertThat(StoredFilms.films(store.movies())).isEqualTo(films);
    }
  }

  @Test
  void readsTheFilmsAloneAndPackedToo() {
    Path movies = files.pack("films", MOVIES);
    assertThat(imported(movies).files()).extracting(FileSummary::accepted).containsExactly(2L);
    assertThat(facts("ml-1").title()).isEqualTo("The Lost");
  }

  @Test
  void joinsOnlyTablesOfTheSameFolder() {
    files.write("a/movies.csv", MOVIES);
    Path links = files.write("b/links.csv", LINKS);
    ImportSummary summary = imported(folder.resolve("files"));

    assertThat(summary.skipped())
        .containsExactly(
            new Skipped(
                links.toString(),
                "it tells numbers of MovieLens films, and no movies.csv of MovieLens lies beside"
                    + " it"));
    assertThat(facts("ml-1").ids()).containsOnlyKeys(Registry.MOVIELENS);
  }

  @Test
  void passesOverRatings() {
    movieLens();
    Path ratings = files.write("ml/ratings.csv", "userId,movieId,rating,timestamp\n1,6,2.0,9807\n");
    assertThat(imported(folder.resolve("files")).skipped())
        .containsExactly(
            new Skipped(ratings.toString(), "it holds people's ratings, which tell of no film"));
  }

  @Test
  void refusesATableWithoutFilmsThatIsNamedOrStreamed() {
    Path links = files.write("links.csv", LINKS);
    assertThatThrownBy(() -> imported(links))
        .isInstanceOf(ImportRefusedException.class)
        .hasMessageContaining("no movies.csv of MovieLens lies beside it");
    ByteArrayInputStream stream = new ByteArrayInputStream(LINKS.getBytes(StandardCharsets.UTF_8));
    assertThatThrownBy(() -> pipeline.importStream("body", "mine", stream, ImportListener.NONE))
        .isInstanceOf(ImportRefusedException.class)
        .hasMessageContaining("no movies.csv of MovieLens lies beside it");
  }

  @Test
  void tellsOfATableThatIsCutShortAndTakesTheRest() {
    movieLens();
    byte[] packed = SourceFiles.packed(LINKS);
    files.write("ml/links.csv", Arrays.copyOf(packed, packed.length - 12));
    ImportSummary summary = imported(folder.resolve("files"));

    assertThat(summary.outcome()).isEqualTo(Outcome.FAILED);
    assertThat(summary.files().getFirst().failure().orElseThrow())
        .startsWith("cannot be read to its end");
    assertThat(store.movies().count()).isEqualTo(2);
  }

  @Test
  void readsTheTablesOfImdb() {
    files.pack("title.principals.tsv.gz", PRINCIPALS);
    files.pack("title.basics.tsv.gz", BASICS);
    files.write("name.basics.tsv", NAMES);
    files.write("title.ratings.tsv", RATINGS);
    ImportSummary summary = imported(folder.resolve("files"));

    assertThat(summary.problems()).isEmpty();
    assertThat(summary.files())
        .extracting(FileSummary::format, FileSummary::rowsRead, FileSummary::accepted)
        .containsExactly(
            tuple("imdb-ratings", 2L, 1L),
            tuple("imdb-principals", 6L, 4L),
            tuple("imdb-names", 5L, 3L),
            tuple("imdb-basics", 2L, 1L));
    MovieFacts one = facts("imdb-tt0000001");
    assertThat(one.voteCount()).hasValue(12);
    assertThat(one.voteAverage()).hasValue(7.5);
    assertThat(one.directors()).containsExactly("Dee Rector");
    assertThat(one.cast())
        .containsExactly(
            new Credit("Adam Actor", Optional.of("Adam"), 1),
            new Credit("Eve \"Evie\" Actor", Optional.of("Eve \"Two\""), 2));
  }

  @Test
  void keepsTheFirstTwentyPeopleOfAFilm() {
    StringBuilder principals = new StringBuilder(PRINCIPALS.lines().findFirst().orElseThrow());
    StringBuilder names = new StringBuilder("nconst\tprimaryName");
    for (int person = 1; person <= 25; person++) {
      principals.append("\ntt0000001\t%1$d\tnm%1$07d\tactor\t\\N\t\\N".formatted(person));
      names.append("\nnm%1$07d\tActor %1$d".formatted(person));
    }
    files.write("principals", principals.toString());
    files.write("names", names.toString());
    files.write("basics", BASICS);
    List<FileSummary> tables = imported(folder.resolve("files")).files();

    assertThat(facts("imdb-tt0000001").cast()).hasSize(20);
    assertThat(tables.getFirst().passedOver())
        .isEqualTo(Map.of("is of somebody after the first 20 of a film", 5L));
  }
}
