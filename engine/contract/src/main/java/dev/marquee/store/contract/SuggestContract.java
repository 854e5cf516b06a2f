package dev.marquee.store.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.catalog.MovieFacts;
import dev.marquee.query.MarkedPart;
import dev.marquee.query.SuggestRequest;
import dev.marquee.query.Suggestion;
import dev.marquee.query.Suggestions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a person is offered while typing: what they mean, even if they do not type it. */
abstract class SuggestContract extends SampleCatalogueContract {
  /** As many as a page shows. */
  private static final int SIZE = 5;

  /** A word of a title together with all that follows it. */
  private static final Pattern FROM_WORD = Pattern.compile("(?<![\\p{L}\\p{N}'])[\\p{L}\\p{N}].*");

  SuggestContract() {
    this(Locale.ROOT);
  }

  SuggestContract(Locale locale) {
    super(locale);
  }

  @ParameterizedTest
  @MethodSource("titles")
  void exactTitleIsFirstAndNotCorrected(String title) {
    Suggestions suggestions = suggest(title);

    assertThat(labels(suggestions)).first().isEqualTo(title);
    assertThat(suggestions.correctedQuery()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("titles")
  void titleIsMetFromEachOfItsWordsOn(String title) {
    Matcher fromWord = FROM_WORD.matcher(title);
    for (int start = 0; fromWord.find(start); start = fromWord.start() + 1) {
      String rest = fromWord.group();
      if (rest.length() >= 4) {
        assertThat(labels(suggest(rest))).as(rest).contains(title);
        assertThat(suggest(rest).correctedQuery()).as(rest).isEmpty();
      }
    }
  }

  @ParameterizedTest
  @MethodSource("titles")
  void titleIsMetWhileItIsTyped(String title) {
    String typed = title.toLowerCase(Locale.ROOT);
    int enough = Math.min(typed.length(), typed.startsWith("the ") ? 9 : 5);
    for (int length = enough; length <= typed.length(); length++) {
      String begun = typed.substring(0, length);
      assertThat(labels(suggest(begun))).as(begun).contains(title);
    }
  }

  static Stream<String> titles() {
    return SampleFilms.movies().stream().map(movie -> movie.facts().title()).distinct();
  }

  @ParameterizedTest
  @CsvSource({
    "incpetion, Inception",
    "inceptoin, Inception",
    "inxeption, Inception",
    "ibception, Inception",
    "nception, Inception",
    "iinception, Inception",
    "interstelar, Interstellar",
    "intersteller, Interstellar",
    "nterstellar, Interstellar",
    "titanci, Titanic",
    "mtrix, The Matrix",
    "the martix, The Matrix",
    "teh matrix, The Matrix",
    "godfahter, The Godfather",
    "seven smaurai, Seven Samurai",
    "rokcy, Rocky",
    "jwas, Jaws",
    "parastie, Parasite",
    "spriited away, Spirited Away",
  })
  void oneWrongLetterIsForgiven(String text, String title) {
    assertThat(labels(suggest(text))).contains(title);
  }

  @ParameterizedTest
  @CsvSource({
    "intresteller, Interstellar",
    "spirted awya, Spirited Away",
    "eternl sunshin of the spotless mind, Eternal Sunshine of the Spotless Mind",
    "beuty and teh beast, Beauty and the Beast",
    "the matirx relaoded, The Matrix Reloaded",
    "blad runer, Blade Runner",
  })
  void twoWrongLettersAreForgivenInLongTitles(String text, String title) {
    assertThat(labels(suggest(text))).contains(title);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void randomWrongLetterIsForgiven(int seed) {
    assertThat(missedWithEdits(seed, 1, 5)).hasSizeLessThanOrEqualTo(1);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void twoRandomWrongLettersAreForgivenInLongTitles(int seed) {
    assertThat(missedWithEdits(seed, 2, 8)).hasSizeLessThanOrEqualTo(2);
  }

  static IntStream seeds() {
    return IntStream.rangeClosed(1, 8);
  }

  /** The texts, each a title with random edits, that did not meet their title. */
  private List<String> missedWithEdits(int seed, int edits, int minLength) {
    Random random = new Random(seed);
    List<String> missed = new ArrayList<>();
    for (String title : titles().filter(title -> title.length() >= minLength).toList()) {
      String typed = title.toLowerCase(Locale.ROOT);
      for (int edit = 0; edit < edits; edit++) {
        typed = withWrongLetter(typed, random);
      }
      if (!labels(suggest(typed)).contains(title)) {
        missed.add(typed);
      }
    }
    return missed;
  }

  private static String withWrongLetter(String text, Random random) {
    int at = random.nextInt(text.length() - 1);
    char letter = (char) ('a' + random.nextInt(26));
    String before = text.substring(0, at);
    return switch (random.nextInt(4)) {
      case 0 -> before + letter + text.substring(at);
      case 1 -> before + text.substring(at + 1);
      case 2 -> before + letter + text.substring(at + 1);
      default -> before + text.charAt(at + 1) + text.charAt(at) + text.substring(at + 2);
    };
  }

  @ParameterizedTest
  @CsvSource({
    "spiderman, Spider-Man",
    "spider man, Spider-Man",
    "spider - man, Spider-Man",
    "spiderman 2, Spider-Man 2",
    "starwars, Star Wars",
    "kingkong, King Kong",
    "king-kong, King Kong",
    "god father, The Godfather",
    "inter stellar, Interstellar",
    "bladerunner, Blade Runner",
    "walle, WALL·E",
    "wall-e, WALL·E",
    "wall e, WALL·E",
    "amelie, Amélie",
    "ame\u0301lie, Amélie",
    "aeon flux, Æon Flux",
    "æon flux, Æon Flux",
    "mr and mrs smith, Mr. & Mrs. Smith",
    "mr & mrs smith, Mr. & Mrs. Smith",
    "beauty & the beast, Beauty and the Beast",
    "rocky 2, Rocky II",
    "rocky ii, Rocky II",
    "rocky 4, Rocky IV",
    "the godfather part 2, The Godfather: Part II",
    "godfather part two, The Godfather: Part II",
    "toy story ii, Toy Story 2",
    "spider-man ii, Spider-Man 2",
    "'matrix, the', The Matrix",
    "'Lion King, The', The Lion King",
    "'good, the bad and the ugly, the', 'The Good, the Bad and the Ugly'",
    "se7en, Se7en",
    "seven, Se7en",
  })
  void waysToWriteATitleAreNoErrors(String text, String title) {
    Suggestions suggestions = suggest(text);

    assertThat(labels(suggestions)).first().isEqualTo(title);
    assertThat(suggestions.correctedQuery()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "Солярис, Solaris",
    "соляр, Solaris",
    "七人の侍, Seven Samurai",
    "七人, Seven Samurai",
    "千と千尋, Spirited Away",
    "기생, Parasite",
    "le fabuleux, Amélie",
    "eine stadt sucht, M",
    "le mans 66, Ford v Ferrari",
  })
  void originalAndAlternativeTitlesLeadToTheFilm(String text, String title) {
    assertThat(labels(suggest(text))).first().isEqualTo(title);
  }

  @ParameterizedTest
  @CsvSource({
    "christopher nolan, Christopher Nolan",
    "christopher nol, Christopher Nolan",
    "nolan, Christopher Nolan",
    "cristopher nolan, Christopher Nolan",
    "leonardo dicarpio, Leonardo DiCaprio",
    "toshiro mif, Toshirō Mifune",
    "carrie anne, Carrie-Anne Moss",
    "melies, Georges Méliès",
    "SIGOURNEY, Sigourney Weaver",
  })
  void peopleAreSuggested(String text, String name) {
    assertThat(suggest(text).items())
        .filteredOn(Suggestion.Person.class::isInstance)
        .extracting(SuggestContract::label)
        .contains(name);
  }

  @Test
  void personIsSuggestedOnceHoweverManyFilmsTheyMade() {
    assertThat(labels(suggest("christopher nolan"))).containsOnlyOnce("Christopher Nolan");
    assertThat(labels(suggest("georges melies"))).containsOnlyOnce("Georges Méliès");
  }

  @Test
  void filmsOfTheSameTitleAreToldApartByYearTheBestKnownFirst() {
    assertThat(suggest("the lion king").items())
        .filteredOn(item -> label(item).equals("The Lion King"))
        .extracting(item -> ((Suggestion.Film) item).releaseYear())
        .containsExactly(OptionalInt.of(1994), OptionalInt.of(2019));
    assertThat(suggest("robin ho").items())
        .filteredOn(item -> label(item).equals("Robin Hood"))
        .extracting(item -> ((Suggestion.Film) item).releaseYear())
        .containsExactly(OptionalInt.of(2010), OptionalInt.of(1973));
  }

  @Test
  void filmIsSuggestedWithWhatALineAboutItShows() {
    Suggestion.Film film = (Suggestion.Film) suggest("the lion king").items().getFirst();
    MovieFacts facts = index.get(film.id()).orElseThrow().movie().facts();
    assertThat(facts.genres()).isNotEmpty();
    assertThat(film.withMarked(List.of())).isEqualTo(Suggestion.Film.of(film.id(), facts));
  }

  @Test
  void fameDecidesBetweenFilmsThatAreMetEquallyWell() {
    assertThat(labels(suggest("spider"))).startsWith("Spider-Man", "Spider-Man 2");
    assertThat(labels(suggest("the matrix r")))
        .startsWith("The Matrix Reloaded", "The Matrix Revolutions");
  }

  @Test
  void exactTitleStandsBeforeMoreFamousFilmsThatBeginWithIt() {
    assertThat(labels(suggest("m"))).first().isEqualTo("M");
    assertThat(labels(suggest("alien"))).first().isEqualTo("Alien");
    assertThat(labels(suggest("aliens"))).first().isEqualTo("Aliens");
    assertThat(labels(suggest("rocky"))).first().isEqualTo("Rocky");
    assertThat(labels(suggest("up"))).first().isEqualTo("Up");
  }

  @ParameterizedTest
  @ValueSource(strings = {"b", "i", "j", "r", "s", "t", "w", "с"})
  void oneLetterSuggestsFilmsWithATitleWordThatBeginsWithIt(String letter) {
    Pattern begun = Pattern.compile("(?iuU)\\b" + letter);

    assertThat(suggest(letter).items())
        .filteredOn(Suggestion.Film.class::isInstance)
        .isNotEmpty()
        .allSatisfy(film -> assertThat(allTitles((Suggestion.Film) film)).containsPattern(begun));
  }

  private static String allTitles(Suggestion.Film film) {
    MovieFacts facts = SampleFilms.titled(film.title()).movie().facts();
    return film.title() + "|" + facts.originalTitle().orElse("") + "|" + facts.alternativeTitles();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, SuggestRequest.MAX_SIZE})
  void suggestsNoMoreThanWanted(int size) {
    List<Suggestion> items = index.suggest(new SuggestRequest("the", size)).items();

    assertThat(items).hasSizeLessThanOrEqualTo(size).doesNotHaveDuplicates().isNotEmpty();
    assertThat(index.suggest(new SuggestRequest("the", SuggestRequest.MAX_SIZE)).items())
        .startsWith(items.toArray(Suggestion[]::new));
  }

  @ParameterizedTest
  @CsvSource({
    "incpetion, Inception",
    "interstelar, Interstellar",
    "cristopher nolan, Christopher Nolan",
    "spriited away, Spirited Away",
  })
  void tellsTheCorrectedText(String text, String corrected) {
    Suggestions suggestions = suggest(text);

    assertThat(labels(suggestions)).first().isEqualTo(corrected);
    assertThat(suggestions.correctedQuery())
        .hasValueSatisfying(query -> assertThat(query).isEqualToIgnoringCase(corrected));
  }

  @ParameterizedTest
  @ValueSource(strings = {"incep", "inte", "the dark", "nolan", "wall", "spi", "q"})
  void unfinishedTextIsNotCorrected(String text) {
    assertThat(suggest(text).correctedQuery()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"xqzvkj", "qqqqqqqqqq", "zzyzzx ghjkl", "їжґєщ", "zxcvbnmasdfghjkl", "wxyzwxyz 9"})
  void nonsenseSuggestsNothing(String text) {
    assertThat(suggest(text)).isEqualTo(Suggestions.NONE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "?!", "🎬"})
  void textWithoutLetterOrDigitSuggestsNothing(String text) {
    assertThat(suggest(text)).isEqualTo(Suggestions.NONE);
  }

  @ParameterizedTest
  @MethodSource("dev.marquee.store.contract.OddTexts#texts")
  void oddTextNeverFails(String text) {
    assertThat(suggest(text).items()).hasSizeLessThanOrEqualTo(SIZE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"incep", "incpet", "the mat", "nolan", "wall e", "amelie", "rocky 2", "spiderman"})
  void markedPartsJoinedAreTheTitleOrName(String text) {
    assertThat(suggest(text).items())
        .isNotEmpty()
        .allSatisfy(
            item -> {
              String joined =
                  item.marked().stream().map(MarkedPart::text).collect(Collectors.joining());
              assertThat(joined).isEqualTo(label(item));
              assertThat(item.marked()).noneMatch(part -> part.text().isEmpty());
            });
  }

  @Test
  void marksWhatIsTyped() {
    assertThat(suggest("incep").items().getFirst().marked())
        .containsExactly(new MarkedPart("Incep", true), new MarkedPart("tion", false));
  }

  @Test
  void sameQuestionHasTheSameAnswer() {
    List<Suggestions> answers = Stream.generate(() -> suggest("th")).limit(5).distinct().toList();

    assertThat(answers).hasSize(1);
  }

  private Suggestions suggest(String text) {
    return index.suggest(new SuggestRequest(text, SIZE));
  }

  private static List<String> labels(Suggestions suggestions) {
    return suggestions.items().stream().map(SuggestContract::label).toList();
  }

  private static String label(Suggestion suggestion) {
    return switch (suggestion) {
      case Suggestion.Film film -> film.title();
      case Suggestion.Person person -> person.name();
    };
  }
}
