package dev.marquee.app.catalogue;

import static dev.marquee.app.catalogue.BundledFilm.folded;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The facts of the bundled catalogue against public data sets, wherever those have the film. */
class BundledFilmsFactsTest {
  private static final List<BundledFilm> FILMS = BundledFilm.readAll();

  /** Copies run at different speeds, and credits count or do not. */
  private static final int MINUTES_BETWEEN_COPIES = 3;

  /** What a festival shows in autumn comes to the cinemas next year. */
  private static final int YEARS_BETWEEN_PREMIERES = 1;

  /** TMDB's code of Cantonese, which ISO 639-1 does not know. */
  private static final Map<String, String> CODES = Map.of("cn", "zh");

  /** Where the table has another language than the one that is spoken, or stands in the titles. */
  private static final Set<String> SPOKEN_OTHERWISE =
      Set.of("Tsotsi (2005)", "Osama (2003)", "Melancholia (2011)", "The Artist (2011)");

  private static final Pattern IMDB_ID = Pattern.compile("tt\\d+");

  /** Of films without players the table lists what they are about. */
  private static final String WITHOUT_PLAYERS = "Documentary";

  /** A film, and a row of a table about it. */
  private record Pair(BundledFilm film, NamedCsvRecord row) {}

  @BeforeEach
  void needData() {
    assumeTrue(PublicTable.areHere(), "no real data here");
  }

  @Test
  void agreesWithTmdbOnTitleYearLanguageAndLength() {
    List<Pair> pairs = pairs("tmdb", PublicTable.TMDB, row -> row.getField("id"));

    assertThat(pairs).isNotEmpty();
    assertThat(pairs).allSatisfy(BundledFilmsFactsTest::agreesWithTmdb);
  }

  @Test
  void agreesWithImdbOnDirectorAndYear() {
    List<Pair> pairs = pairs("imdb", PublicTable.IMDB, BundledFilmsFactsTest::imdbId);

    assertThat(pairs).isNotEmpty();
    assertThat(pairs)
        .allSatisfy(
            pair -> {
              assertThat(isBy(pair.film(), pair.row())).isTrue();
              assertThat(isOfTheTime(pair.film(), year(pair.row()))).isTrue();
            });
  }

  @Test
  void hasNumbersThatBelongTogether() {
    Set<String> known =
        Stream.of(PublicTable.LINKS, PublicTable.MOVIELENS_LINKS)
            .flatMap(table -> table.rows().stream())
            .map(row -> "tt%7s %s".formatted(row.getField("imdbId"), row.getField("tmdbId")))
            .map(link -> link.replace("tt ", "tt0"))
            .collect(Collectors.toSet());

    assertThat(FILMS)
        .filteredOn(film -> !film.ids().isEmpty())
        .isNotEmpty()
        .extracting(film -> film.ids().get("imdb") + " " + film.ids().get("tmdb"))
        .isSubsetOf(known);
  }

  @Test
  void hasTheNumbersOfFilmsThatTheTableHas() {
    Map<String, List<NamedCsvRecord>> rows =
        PublicTable.IMDB.rows().stream()
            .collect(Collectors.groupingBy(row -> folded(row.getField("movie_title"))));

    assertThat(FILMS)
        .filteredOn(film -> film.ids().isEmpty())
        .isNotEmpty()
        .noneMatch(
            film ->
                film.foldedTitles().stream()
                    .flatMap(title -> rows.getOrDefault(title, List.of()).stream())
                    .anyMatch(row -> isOfTheTime(film, year(row)) && isBy(film, row)));
  }

  @Test
  void agreesWithWikipediaOnYearAndCast() {
    Map<String, List<JsonNode>> articles =
        PublicTable.WIKIPEDIA.objects().stream()
            .collect(Collectors.groupingBy(article -> folded(article.path("title").asText())));
    List<BundledFilm> known =
        FILMS.stream()
            .filter(film -> !film.cast().isEmpty() && !film.genres().contains(WITHOUT_PLAYERS))
            .filter(film -> film.countries().contains("US"))
            .filter(film -> !ofTheTime(film, articles).isEmpty())
            .toList();

    assertThat(known).isNotEmpty();
    assertThat(known)
        .allMatch(
            film ->
                ofTheTime(film, articles).stream().anyMatch(article -> sharesCast(film, article)));
  }

  private static void agreesWithTmdb(Pair pair) {
    BundledFilm film = pair.film();
    NamedCsvRecord row = pair.row();
    assertThat(folded(film.title())).isEqualTo(folded(row.getField("title")));
    assertThat(row.getField("release_date")).startsWith(film.releaseYear() + "-");
    if (!SPOKEN_OTHERWISE.contains(film.name())) {
      String language = row.getField("original_language");
      assertThat(film.originalLanguage()).isEqualTo(CODES.getOrDefault(language, language));
    }
    int minutes = (int) Double.parseDouble(row.getField("runtime"));
    assertThat(film.runtime().orElse(minutes))
        .isBetween(minutes - MINUTES_BETWEEN_COPIES, minutes + MINUTES_BETWEEN_COPIES);
  }

  private static List<Pair> pairs(
      String register, PublicTable table, Function<NamedCsvRecord, String> id) {
    Map<String, BundledFilm> films =
        FILMS.stream()
            .filter(film -> film.ids().containsKey(register))
            .collect(Collectors.toMap(film -> film.ids().getOrDefault(register, ""), film -> film));
    return table.rows().stream()
        .flatMap(
            row ->
                Optional.ofNullable(films.get(id.apply(row)))
                    .map(film -> new Pair(film, row))
                    .stream())
        .toList();
  }

  private static String imdbId(NamedCsvRecord row) {
    Matcher id = IMDB_ID.matcher(row.getField("movie_imdb_link"));
    return id.find() ? id.group() : "";
  }

  private static boolean isBy(BundledFilm film, NamedCsvRecord row) {
    Set<String> named = Set.of(folded(row.getField("director_name")).split(" "));
    return film.directors().stream()
        .flatMap(director -> Stream.of(folded(director).split(" ")))
        .anyMatch(named::contains);
  }

  private static int year(NamedCsvRecord row) {
    String year = row.getField("title_year");
    return year.isEmpty() ? 0 : Integer.parseInt(year);
  }

  private static boolean isOfTheTime(BundledFilm film, int year) {
    return Math.abs(film.releaseYear() - year) <= YEARS_BETWEEN_PREMIERES;
  }

  private static List<JsonNode> ofTheTime(BundledFilm film, Map<String, List<JsonNode>> articles) {
    return articles.getOrDefault(folded(film.title()), List.of()).stream()
        .filter(article -> isOfTheTime(film, article.path("year").asInt()))
        .filter(article -> !article.path("cast").isEmpty())
        .toList();
  }

  private static boolean sharesCast(BundledFilm film, JsonNode article) {
    Set<String> players =
        article
            .path("cast")
            .valueStream()
            .map(player -> folded(player.asText()))
            .collect(Collectors.toSet());
    return film.cast().stream().anyMatch(player -> players.contains(folded(player.name())));
  }
}
