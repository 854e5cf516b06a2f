package dev.marquee.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.marquee.catalog.Credit;
import dev.marquee.catalog.Movie;
import dev.marquee.catalog.MovieFacts;
import dev.marquee.catalog.MovieId;
import dev.marquee.catalog.Registry;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class MovieDocumentTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** The names and shapes that files, HTTP answers and every index share. */
  @Test
  void writesEveryFieldUnderItsName() throws Exception {
    MovieFacts facts =
        MovieFacts.titled("The Dark Knight")
            .id(Registry.TMDB, "155")
            .id(Registry.IMDB, "tt0468569")
            .id(Registry.MOVIELENS, "58559")
            .id(Registry.WIKIPEDIA, "The Dark Knight")
            .originalTitle(Optional.of("El caballero oscuro"))
            .alternativeTitles(List.of("TDK"))
            .releaseDate(Optional.of(LocalDate.parse("2008-07-16")))
            .runtimeMinutes(OptionalInt.of(152))
            .genres(List.of("Action", "Crime"))
            .keywords(List.of("masked vigilante"))
            .directors(List.of("Christopher Nolan"))
            .cast(
                List.of(
                    new Credit("Christian Bale", Optional.of("Bruce Wayne"), 0),
                    Credit.of("Heath Ledger", 2)))
            .countries(List.of("US", "GB"))
            .originalLanguage(Optional.of("en"))
            .certification(Optional.of("PG-13"))
            .collection(Optional.of("The Dark Knight Collection"))
            .overview(Optional.of("A clown and a bat."))
            .tagline(Optional.of("Why so serious?"))
            .budget(OptionalLong.of(185_000_000))
            .revenue(OptionalLong.of(1_004_558_444))
            .voteCount(OptionalInt.of(12_002))
            .voteAverage(OptionalDouble.of(8.2))
            .popularity(OptionalDouble.of(187.322927))
            .posterUrl(Optional.of("https://example.org/155.jpg"))
            .status(Optional.of("Released"))
            .build();
    Movie movie =
        new Movie(
            new MovieId("tmdb-155"),
            facts,
            List.of("tmdb", "imdb"),
            Instant.parse("2026-01-31T12:00:00Z"));

    // Parsed again, since a number's Java type is not part of the document.
    assertThat(JSON.readTree(MovieDocument.of(movie).toString()))
        .isEqualTo(
            JSON.readTree(
                """
                {"movie_id": "tmdb-155",
                 "ids": {"tmdb": "155", "imdb": "tt0468569", "movielens": "58559",
                         "wikipedia": "The Dark Knight"},
                 "title": "The Dark Knight", "original_title": "El caballero oscuro",
                 "alternative_titles": ["TDK"],
                 "release_date": "2008-07-16", "release_year": 2008, "runtime": 152,
                 "genres": ["Action", "Crime"], "keywords": ["masked vigilante"],
                 "directors": ["Christopher Nolan"],
                 "cast": [{"name": "Christian Bale", "character": "Bruce Wayne", "order": 0},
                          {"name": "Heath Ledger", "order": 2}],
                 "countries": ["US", "GB"], "original_language": "en", "certification": "PG-13",
                 "collection": "The Dark Knight Collection", "overview": "A clown and a bat.",
                 "tagline": "Why so serious?", "budget": 185000000, "revenue": 1004558444,
                 "vote_count": 12002, "vote_average": 8.2, "popularity": 187.322927,
                 "poster_url": "https://example.org/155.jpg", "status": "Released",
                 "sources": ["imdb", "tmdb"], "updated_at": "2026-01-31T12:00:00Z"}
                """));
    assertThat(MovieDocument.readMovie(MovieDocument.of(movie))).isEqualTo(movie);
    assertThat(MovieDocument.readFacts(MovieDocument.of(facts))).isEqualTo(facts);
  }

  @Test
  void leavesOutWhatIsNotKnown() {
    MovieFacts facts = MovieFacts.titled("Alien").build();
    Movie movie = new Movie(new MovieId("m-1"), facts, List.of(), Instant.EPOCH);

    assertThat(MovieDocument.of(facts)).hasToString("{\"title\":\"Alien\"}");
    assertThat(MovieDocument.of(movie))
        .hasToString(
            "{\"movie_id\":\"m-1\",\"title\":\"Alien\",\"updated_at\":\"1970-01-01T00:00:00Z\"}");
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void readsBackWhatItWrote(int seed) throws Exception {
    Movie movie = new RandomFilms(seed).movie();
    String written = JSON.writeValueAsString(MovieDocument.of(movie));

    assertThat(MovieDocument.readMovie(JSON.readTree(written))).isEqualTo(movie);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void readsBackWhatItWroteUnderOtherLocales(int seed) throws Exception {
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.forLanguageTag(seed % 2 == 0 ? "tr-TR" : "ar-EG-u-nu-arab"));
    try {
      readsBackWhatItWrote(seed);
    } finally {
      Locale.setDefault(before);
    }
  }

  static IntStream seeds() {
    return IntStream.rangeClosed(1, 100);
  }

  @Test
  void passesOverFieldsThatMarqueeFillsIn() throws Exception {
    assertThat(facts("{'title': 'Alien', 'movie_id': 7, 'sources': 'x', 'updated_at': [1]}"))
        .isEqualTo(MovieFacts.titled("Alien").build());
  }

  @Test
  void nullIsTheSameAsMissing() throws Exception {
    assertThat(
            facts(
                """
                {'title': 'Alien', 'ids': null, 'original_title': null, 'genres': null,
                 'cast': null, 'release_date': null, 'release_year': null, 'runtime': null,
                 'budget': null, 'vote_average': null, 'overview': null}
                """))
        .isEqualTo(MovieFacts.titled("Alien").build());
    assertThat(facts("{'title': 'Alien', 'ids': {'tmdb': null}}").ids()).isEmpty();
    assertThat(
            facts("{'title': 'A', 'cast': [{'name': 'B', 'character': null, 'order': null}]}")
                .cast())
        .containsExactly(Credit.of("B", 0));
  }

  @Test
  void blanksAroundTextAndEmptyTextsDoNotCount() throws Exception {
    MovieFacts facts =
        facts("{'title': ' Alien\\t', 'tagline': '  ', 'genres': ['', ' Horror ', '\\u2003']}");

    assertThat(facts.title()).isEqualTo("Alien");
    assertThat(facts.tagline()).isEmpty();
    assertThat(facts.genres()).containsExactly("Horror");
  }

  @Test
  void placeInTheListIsTheOrderOfACreditWithoutOne() throws Exception {
    assertThat(facts("{'title': 'Alien', 'cast': [{'name': 'A'}, {'name': 'B'}]}").cast())
        .containsExactly(Credit.of("A", 0), Credit.of("B", 1));
  }

  @Test
  void wholeNumbersMayBeWrittenWithAFraction() throws Exception {
    MovieFacts facts = facts("{'title': 'Alien', 'runtime': 117.0, 'vote_average': 8}");

    assertThat(facts.runtimeMinutes()).hasValue(117);
    assertThat(facts.voteAverage()).hasValue(8);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[]                                      | : a film must be a JSON object",
        "7                                       | : a film must be a JSON object",
        "{}                                      | title: is required",
        "{'title': null}                         | title: is required",
        "{'title': ' '}                          | title: is required",
        "{'title': 7}                            | title: must be text; title: is required",
        "{'title': 'A', 'titel': 'B'}            | titel: is not a known field",
        "{'title': 'A', 'Title': 'B'}            | Title: is not a known field",
        "{'title': 'A', 'overview': ['B']}       | overview: must be text",
        "{'title': 'A', 'genres': 'Horror'}      | genres: must be an array",
        "{'title': 'A', 'genres': ['B', 7]}      | genres[1]: must be text",
        "{'title': 'A', 'runtime': '117'}        | runtime: must be a whole number",
        "{'title': 'A', 'runtime': 117.5}        | runtime: must be a whole number",
        "{'title': 'A', 'runtime': true}         | runtime: must be a whole number",
        "{'title': 'A', 'runtime': 0}            | : runtime must be 1..10000, got 0",
        "{'title': 'A', 'vote_count': 3000000000} | vote_count: is too large: 3000000000",
        "{'title': 'A', 'budget': 1e30}          | budget: must be a whole number",
        "{'title': 'A', 'vote_average': 'good'}  | vote_average: must be a number",
        "{'title': 'A', 'popularity': 1e999}     | popularity: must be a number",
        "{'title': 'A', 'vote_average': 11}      | : vote_average must be 0..10, got 11",
        "{'title': 'A', 'release_date': '1979'}  | release_date: must be a date such as 2010-07-16,"
            + " got '1979'",
        "{'title': 'A', 'release_date': '1979-02-29'} | release_date: must be a date such as"
            + " 2010-07-16, got '1979-02-29'",
        "{'title': 'A', 'release_date': 1979}    | release_date: must be text",
        "{'title': 'A', 'release_date': '1979-05-25', 'release_year': 1980} | : release_year 1980"
            + " is not the year of release_date 1979-05-25",
        "{'title': 'A', 'ids': 155}              | ids: must be an object",
        "{'title': 'A', 'ids': {'netflix': '1'}} | ids.netflix: is not a known register",
        "{'title': 'A', 'ids': {'tmdb': 155}}    | ids.tmdb: must be text",
        "{'title': 'A', 'ids': {'imdb': '155'}}  | ids.imdb: not an id of imdb: '155'",
        "{'title': 'A', 'cast': {}}              | cast: must be an array",
        "{'title': 'A', 'cast': [{}]}            | cast[0].name: is required",
        "{'title': 'A', 'cast': [{'name': 'B', 'order': -1}]} | cast[0].order: must be 0 or more,"
            + " got -1",
        "{'title': 'A', 'cast': [{'name': 'B'}, {'name': 'C', 'role': 'D'}]} | cast[1].role: is not"
            + " a known field",
        "{'title': 'A', 'cast': [{'name': 'B', 'character': 7}]} | cast[0].character: must be text",
      })
  void tellsWhatIsWrongFieldByField(String document, String message) {
    DocumentException refused = refused(document);

    assertThat(refused).hasMessage(message.strip());
    assertThat(refused.errors()).isNotEmpty();
  }

  @Test
  void tellsEverythingThatIsWrongAtOnce() {
    DocumentException refused =
        refused("{'titel': 'Alien', 'runtime': 'long', 'genres': [1, 2], 'release_date': 'soon'}");

    assertThat(refused.errors())
        .containsExactlyInAnyOrder(
            new FieldError("titel", "is not a known field"),
            new FieldError("title", "is required"),
            new FieldError("runtime", "must be a whole number"),
            new FieldError("genres[0]", "must be text"),
            new FieldError("genres[1]", "must be text"),
            new FieldError("release_date", "must be a date such as 2010-07-16, got 'soon'"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"7", "'Sigourney Weaver'", "null", "[]"})
  void creditMustBeAnObject(String credit) {
    assertThat(refused("{'title': 'A', 'cast': [" + credit + "]}").errors())
        .allMatch(error -> error.field().startsWith("cast[0]"));
  }

  @Test
  void textsAndListsAreBounded() throws Exception {
    String longest = "x".repeat(20_000);
    String items = "'x',".repeat(999) + "'x'";

    assertThat(facts("{'title': 'A', 'overview': '%s'}".formatted(longest)).overview())
        .contains(longest);
    assertThat(refused("{'title': 'A', 'overview': '%sx'}".formatted(longest)))
        .hasMessage("overview: must have at most 20000 characters, got 20001");
    assertThat(facts("{'title': 'A', 'keywords': [%s]}".formatted(items)).keywords())
        .hasSize(1_000);
    assertThat(refused("{'title': 'A', 'keywords': [%s, 'x']}".formatted(items)))
        .hasMessage("keywords: must have at most 1000 items, got 1001");
  }

  @Test
  void titleOfADocumentIsBoundedLikeThatOfAFilm() {
    assertThat(refused("{'title': '%s'}".formatted("x".repeat(501))))
        .hasMessage(": title must have 1 to 500 characters, got 501");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'title': 'A'}",
        "{'title': 'A', 'movie_id': 'm-1'}",
        "{'title': 'A', 'updated_at': '2026-01-31T12:00:00Z'}",
      })
  void storedFilmNeedsItsIdAndTime(String document) throws Exception {
    JsonNode node = json(document);

    DocumentException refused =
        catchThrowableOfType(DocumentException.class, () -> MovieDocument.readMovie(node));

    assertThat(refused).hasMessage("movie_id: and updated_at are required");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'title': 'A', 'movie_id': 'M 1', 'updated_at': '2026-01-31T12:00:00Z'}",
        "{'title': 'A', 'movie_id': 'm-1', 'updated_at': 'yesterday'}",
        "{'title': 'A', 'movie_id': 'm-1', 'updated_at': '2026-01-31T12:00:00Z', 'sources': 'a'}",
      })
  void storedFilmWithDamagedOwnFieldsIsTold(String document) throws Exception {
    JsonNode node = json(document);

    assertThat(catchThrowableOfType(DocumentException.class, () -> MovieDocument.readMovie(node)))
        .isNotNull();
  }

  @Test
  void missingDocumentIsTold() {
    assertThat(
            catchThrowableOfType(
                DocumentException.class,
                () -> MovieDocument.readFacts(JsonNodeFactory.instance.missingNode())))
        .hasMessage(": a film must be a JSON object");
  }

  private static MovieFacts facts(String document) throws Exception {
    return MovieDocument.readFacts(json(document));
  }

  private static DocumentException refused(String document) {
    return catchThrowableOfType(
        DocumentException.class, () -> MovieDocument.readFacts(json(document)));
  }

  /** JSON with single quotes, to be read more easily among Java's own. */
  private static JsonNode json(String document) throws JsonProcessingException {
    return JSON.readTree(document.replace('\'', '"'));
  }
}
