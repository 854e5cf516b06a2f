package dev.marquee.store.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.catalog.Movie;
import dev.marquee.query.MarkedPart;
import dev.marquee.query.ScoredMovie;
import dev.marquee.query.SearchRequest;
import dev.marquee.query.SearchResult;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which films a text finds, and which of them come first. */
abstract class SearchContract extends SampleCatalogueContract {
  SearchContract() {
    this(Locale.ROOT);
  }

  SearchContract(Locale locale) {
    super(locale);
  }

  @ParameterizedTest
  @MethodSource("titles")
  void filmWhoseTitleIsTheTextComesFirst(String title) {
    SearchResult result = search(title);

    assertThat(titles(result)).first().isEqualTo(title);
    assertThat(result.correctedQuery()).isEmpty();
  }

  static Stream<String> titles() {
    return SampleFilms.movies().stream().map(movie -> movie.facts().title()).distinct();
  }

  @ParameterizedTest
  @CsvSource({
    "Seven, Se7en",
    "le fabuleux destin d'amélie poulain, Amélie",
    "Солярис, Solaris",
    "солярис, Solaris",
    "七人の侍, Seven Samurai",
    "千と千尋の神隠し, Spirited Away",
    "기생충, Parasite",
    "il buono il brutto il cattivo, 'The Good, the Bad and the Ugly'",
    "Le Mans '66, Ford v Ferrari",
  })
  void originalAndAlternativeTitlesAreTitles(String text, String title) {
    SearchResult result = search(text);

    assertThat(titles(result)).first().isEqualTo(title);
    assertThat(result.correctedQuery()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "INCEPTION, Inception",
    "titanic, Titanic",
    "TITANIC, Titanic",
    "amelie, Amélie",
    "AMÉLIE, Amélie",
    "spider man, Spider-Man",
    "spiderman, Spider-Man",
    "SPIDER–MAN, Spider-Man",
    "aeon flux, Æon Flux",
    "wall e, WALL·E",
    "walle, WALL·E",
    "mr and mrs smith, Mr. & Mrs. Smith",
    "beauty & the beast, Beauty and the Beast",
    "rocky 2, Rocky II",
    "rocky four, Rocky IV",
    "the godfather part 2, The Godfather: Part II",
    "'matrix, the', The Matrix",
    "2001 a space odyssey, 2001: A Space Odyssey",
    "2001 - a space odyssey!, 2001: A Space Odyssey",
  })
  void waysToWriteATitleDoNotMatter(String text, String title) {
    SearchResult result = search(text);

    assertThat(titles(result)).first().isEqualTo(title);
    assertThat(result.correctedQuery()).isEmpty();
  }

  @Test
  void exactTitleStandsBeforeMoreFamousFilmsThatBeginWithIt() {
    assertThat(titles(search("m"))).first().isEqualTo("M");
    assertThat(titles(search("rocky"))).first().isEqualTo("Rocky");
    assertThat(titles(search("seven"))).startsWith("Se7en").contains("Seven Samurai");
  }

  @Test
  void filmsOfTheSameTitleAllComeFirst() {
    assertThat(titles(search("the lion king"))).startsWith("The Lion King", "The Lion King");
    assertThat(search("robin hood").hits())
        .extracting(hit -> hit.scored().movie().id().value())
        .startsWith("tmdb-20662", "tmdb-11886");
  }

  @ParameterizedTest
  @CsvSource({
    "matrix reloaded, The Matrix Reloaded",
    "reloaded matrix, The Matrix Reloaded",
    "spotless sunshine, Eternal Sunshine of the Spotless Mind",
    "inception dicaprio, Inception",
    "nolan wormhole, Interstellar",
    "kubrick jupiter, 2001: A Space Odyssey",
    "alien weaver freighter, Alien",
  })
  void everyWordMustStandSomewhere(String text, String title) {
    assertThat(titles(search(text))).containsExactly(title);
  }

  @ParameterizedTest
  @ValueSource(strings = {"titanic keanu", "matrix shark", "nolan kurosawa", "inception jupiter"})
  void filmThatLacksAWordIsNotFound(String text) {
    SearchResult result = search(text);

    assertThat(result.total()).isZero();
    assertThat(result.hits()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "incep, Inception",
    "the mat, The Matrix",
    "eternal sunsh, Eternal Sunshine of the Spotless Mind",
    "akira kuros, Seven Samurai",
  })
  void lastWordMayBeUnfinished(String text, String title) {
    assertThat(titles(search(text))).contains(title);
  }

  @ParameterizedTest
  @CsvSource({
    "christopher nolan, The Dark Knight; Inception; Interstellar; Memento",
    "toshiro mifune, Seven Samurai",
    "jean pierre jeunet, Amélie",
    "carrie anne moss, The Matrix; The Matrix Reloaded; The Matrix Revolutions; Memento",
    "melies, A Trip to the Moon",
    "DICAPRIO, Inception; Titanic",
  })
  void findsFilmsByTheirPeople(String text, String titles) {
    assertThat(titles(search(text))).containsExactlyInAnyOrder(titles.split("; "));
  }

  @ParameterizedTest
  @CsvSource({
    "iceberg, Titanic",
    "MONOLITH, 2001: A Space Odyssey",
    "photo booth, Amélie",
    "bathhouse, Spirited Away",
    "guardian painted, The Dark Knight",
    "turns down offer, The Godfather",
  })
  void findsFilmsByTheirStory(String text, String title) {
    assertThat(titles(search(text))).containsExactly(title);
  }

  /** The least known has the word in its title, the best known in its story. */
  @Test
  void titleStandsBeforePeopleAndPeopleBeforeStory() {
    List<String> found = titles(search("ford"));

    assertThat(found).startsWith("Ford v Ferrari");
    assertThat(found)
        .endsWith("The Lord of the Rings: The Fellowship of the Ring")
        .containsExactlyInAnyOrder(
            "Ford v Ferrari",
            "Star Wars",
            "Blade Runner",
            "The Godfather",
            "The Godfather: Part II",
            "The Lord of the Rings: The Fellowship of the Ring");
  }

  @ParameterizedTest
  @MethodSource("titles")
  void scoresFallAndAreSharesOfOne(String title) {
    List<Double> scores =
        search(title).hits().stream()
            .map(SearchResult.Hit::scored)
            .map(ScoredMovie::score)
            .toList();

    assertThat(scores).allMatch(score -> score >= 0 && score <= 1);
    for (int i = 1; i < scores.size(); i++) {
      assertThat(scores.get(i)).isLessThanOrEqualTo(scores.get(i - 1));
    }
  }

  @Test
  void answersWithTheWholeFilm() {
    Movie inception = SampleFilms.titled("Inception").movie();

    assertThat(search("inception").hits().getFirst().scored().movie()).isEqualTo(inception);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "   ", "?!", "\t\n", "…", "🎬", "\"", "-", "()"})
  void textWithoutLetterOrDigitFindsAllFilms(String text) {
    SearchResult result = search(text);

    assertThat(result.total()).isEqualTo(SampleFilms.ALL.size());
    assertThat(result.correctedQuery()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"matrix reloaded\"",
        "\"matrix reloaded",
        "+matrix -reloaded",
        "matrix* reloaded~2",
        "(matrix reloaded",
        "matrix) reloaded^",
        "[matrix reloaded}",
        "matrix / reloaded",
        "matrix\\ reloaded\\",
        "matrix: reloaded!",
        "{\"matrix\": \"reloaded\"}",
        "%matrix% 'reloaded';--",
        "<matrix> reloaded",
      })
  void nothingInATextIsSyntax(String text) {
    assertThat(titles(search(text))).containsExactly("The Matrix Reloaded");
  }

  @ParameterizedTest
  @ValueSource(strings = {"title:inception", "inception OR", "inception AND NOT shark"})
  void wordsOfQueryLanguagesAreWords(String text) {
    assertThat(titles(search(text))).allMatch(title -> title.equals("Inception"));
  }

  @ParameterizedTest
  @MethodSource("dev.marquee.store.contract.OddTexts#texts")
  void oddTextNeverFails(String text) {
    SearchResult result = search(text);

    assertThat(result.hits()).hasSizeLessThanOrEqualTo(20);
    assertThat(result.total()).isGreaterThanOrEqualTo(result.hits().size());
  }

  @ParameterizedTest
  @ValueSource(strings = {"matrix", "the mat", "nolan", "inc", "wall e", "Amelie", "", "rocky 2"})
  void markedPartsJoinedAreTheTitle(String text) {
    assertThat(search(text).hits())
        .allSatisfy(
            hit -> {
              String joined =
                  hit.marked().stream().map(MarkedPart::text).collect(Collectors.joining());
              assertThat(joined).isEqualTo(hit.scored().movie().facts().title());
              assertThat(hit.marked()).noneMatch(part -> part.text().isEmpty());
            });
  }

  @Test
  void marksWhatTheTextMet() {
    assertThat(marked("matrix reloaded", true)).contains("Matrix", "Reloaded");
    assertThat(marked("matrix reloaded", false)).isEqualToIgnoringWhitespace("The");
    assertThat(marked("nolan wormhole", true)).isEmpty();
  }

  /** Those parts of the first hit's title that are marked or not. */
  private String marked(String text, boolean marked) {
    return search(text).hits().getFirst().marked().stream()
        .filter(part -> part.marked() == marked)
        .map(MarkedPart::text)
        .collect(Collectors.joining());
  }

  @ParameterizedTest
  @CsvSource({
    "incpetion, Inception",
    "interstelar, Interstellar",
    "godfahter, The Godfather",
    "eternal sunhsine, Eternal Sunshine of the Spotless Mind",
  })
  void searchesTheNearestTitleWhenNoneHasTheTextAndTellsIt(String text, String title) {
    SearchResult result = search(text);

    assertThat(titles(result)).first().isEqualTo(title);
    assertThat(result.correctedQuery()).isPresent();
    SearchResult asCorrected = search(result.correctedQuery().orElseThrow());
    assertThat(titles(asCorrected)).isEqualTo(titles(result));
    assertThat(asCorrected.total()).isEqualTo(result.total());
    assertThat(asCorrected.correctedQuery()).isEmpty();
  }

  @Test
  void correctsNamesOfPeople() {
    SearchResult result = search("cristopher nolan");

    assertThat(titles(result))
        .containsExactlyInAnyOrder("The Dark Knight", "Inception", "Interstellar", "Memento");
    assertThat(result.correctedQuery())
        .hasValueSatisfying(
            corrected -> assertThat(corrected).isEqualToIgnoringCase("christopher nolan"));
  }

  /** A story may have the word by chance; who writes a title nearly right means the film. */
  @Test
  void nearlyATitleStandsBeforeAWordOfAStory() {
    SearchResult result = search("parasites");

    assertThat(titles(result)).first().isEqualTo("Parasite");
    assertThat(result.correctedQuery()).isPresent();
  }

  @ParameterizedTest
  @CsvSource({
    "knight, The Dark Knight",
    "odyssey, 2001: A Space Odyssey",
    "fellowship of the r, The Lord of the Rings: The Fellowship of the Ring",
    "darkknight, The Dark Knight",
    "of the spotless, Eternal Sunshine of the Spotless Mind",
  })
  void textThatBeginsATitleAtAnyWordFindsIt(String text, String title) {
    SearchResult result = search(text);

    assertThat(titles(result)).contains(title);
    assertThat(result.correctedQuery()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"xqzvkj", "qqqqqqqqqq wwwwwwww", "zzyzzx ghjkl", "їжґєщ", "zxcvbnmasdfghjkl"})
  void nonsenseFindsNothing(String text) {
    SearchResult result = search(text);

    assertThat(result.total()).isZero();
    assertThat(result.hits()).isEmpty();
    assertThat(result.correctedQuery()).isEmpty();
  }

  @Test
  void sameQuestionHasTheSameAnswer() {
    Set<SearchResult> answers =
        Stream.generate(() -> search("the")).limit(5).collect(Collectors.toSet());

    assertThat(answers).hasSize(1);
  }

  private SearchResult search(String text) {
    return index.search(SearchRequest.of(text, 20));
  }
}
