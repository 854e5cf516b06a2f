package dev.marquee.indexer.merge;

import static dev.marquee.indexer.merge.Records.document;
import static dev.marquee.indexer.merge.Records.mainData;
import static dev.marquee.indexer.merge.Records.recordOf;
import static dev.marquee.indexer.merge.Records.titled;
import static dev.marquee.indexer.merge.Records.tmdb;
import static dev.marquee.indexer.merge.Records.told;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.marquee.catalog.MovieFacts;
import dev.marquee.catalog.Registry;
import dev.marquee.catalog.SourceKey;
import dev.marquee.catalog.SourceRecord;
import dev.marquee.indexer.merge.RecordMatcher.Bond;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class RecordMatcherTest {
  static List<Long> seeds() {
    return new Random(7).longs(100).boxed().toList();
  }

  /** The films as sets of "source:record". */
  private static Set<Set<String>> films(SourceRecord... records) {
    return films(List.of(records));
  }

  private static Set<Set<String>> films(List<SourceRecord> records) {
    return RecordMatcher.films(records, List.of()).stream()
        .map(RecordMatcherTest::names)
        .collect(Collectors.toSet());
  }

  private static Set<String> names(List<SourceRecord> film) {
    return film.stream().map(record -> record.key().toString()).collect(Collectors.toSet());
  }

  @Test
  void joinsByTheSameNumberInARegister() {
    assertThat(
            films(
                tmdb(1, "Ran", 1985),
                recordOf(
                    "jsonl",
                    "a",
                    MovieFacts.titled("Chaos")
                        .id(Registry.TMDB, "1")
                        .id(Registry.IMDB, "tt0089881")),
                recordOf(
                    "other", "b", titled("Something Else", 1950).id(Registry.IMDB, "tt0089881"))))
        .containsExactly(Set.of("tmdb:1", "jsonl:a", "other:b"));
  }

  @Test
  void joinsByATitleThatEachSourceHasOnce() {
    assertThat(
            films(
                tmdb(1, "Spider-Man", 2002),
                mainData("a", "spiderman"),
                document("b", "Spider Man", 2003)))
        .containsExactly(Set.of("tmdb:1", "main_data:a", "jsonl:b"));
  }

  @Test
  void joinsByOriginalAndAlternativeTitles() {
    assertThat(
            films(
                recordOf(
                    "tmdb",
                    "1",
                    MovieFacts.titled("Spirited Away").originalTitle(Optional.of("千と千尋の神隠し"))),
                recordOf(
                    "jsonl",
                    "a",
                    MovieFacts.titled("Sen to Chihiro").alternativeTitles(List.of("千と千尋の神隠し"))),
                mainData("b", "Sen To Chihiro")))
        .containsExactly(Set.of("tmdb:1", "jsonl:a", "main_data:b"));
  }

  @Test
  void keepsFilmsOfOneSourceApart() {
    assertThat(films(tmdb(1, "Batman", 1989), tmdb(2, "Batman", 1989)))
        .containsExactlyInAnyOrder(Set.of("tmdb:1"), Set.of("tmdb:2"));
  }

  @Test
  void keepsFilmsOfDistantYearsApart() {
    assertThat(films(tmdb(1, "Mulan", 1998), document("a", "Mulan", 2020))).hasSize(2);
    assertThat(films(tmdb(1, "Mulan", 1998), document("a", "Mulan", 2000))).hasSize(2);
    assertThat(films(tmdb(1, "Mulan", 1998), document("a", "Mulan", 1999))).hasSize(1);
  }

  @Test
  void leavesATitleWithoutYearAloneWhereItMayBeEitherOfTwo() {
    assertThat(films(tmdb(1, "Batman", 1966), tmdb(2, "Batman", 1989), mainData("a", "Batman")))
        .hasSize(3);
    assertThat(films(tmdb(1, "Mulan", 1998), mainData("a", "Mulan"), mainData("b", "Mulan")))
        .hasSize(3);
  }

  @Test
  void tellsFilmsOfOneTitleApartByTheirYears() {
    assertThat(
            films(
                tmdb(1, "Batman", 1966),
                tmdb(2, "Batman", 1989),
                document("a", "Batman", 1966),
                document("b", "Batman", 1990),
                mainData("c", "Batman")))
        .containsExactlyInAnyOrder(
            Set.of("tmdb:1", "jsonl:a"), Set.of("tmdb:2", "jsonl:b"), Set.of("main_data:c"));
  }

  @Test
  void tellsFilmsOfNeighbouringYearsApartWhereTheYearsAreTheSame() {
    assertThat(
            films(
                tmdb(1, "Snow White", 2012),
                tmdb(2, "Snow White", 2013),
                document("a", "Snow White", 2012),
                document("b", "Snow White", 2013)))
        .containsExactlyInAnyOrder(Set.of("tmdb:1", "jsonl:a"), Set.of("tmdb:2", "jsonl:b"));
  }

  @Test
  void neverBridgesTwoYearsByOneInBetween() {
    assertThat(
            films(
                tmdb(1, "Bridge", 2000),
                document("a", "Bridge", 2001),
                recordOf("other", "b", titled("Bridge", 2002))))
        .hasSize(3);
  }

  @Test
  void keepsFilmsOfDifferentNumbersApart() {
    assertThat(
            films(
                tmdb(1, "Heat", 1995),
                recordOf("jsonl", "a", titled("Heat", 1995).id(Registry.TMDB, "2")),
                mainData("b", "Heat")))
        .hasSize(3);
  }

  @Test
  void joinsATitleWithoutYearToTheFilmOfTheSamePeople() {
    assertThat(
            films(
                told("tmdb", "1", titled("Halloween", 1978), "John Carpenter", "Jamie Lee Curtis"),
                told("tmdb", "2", titled("Halloween", 2018), "Jamie Lee Curtis", "Judy Greer"),
                told(
                    "main_data",
                    "a",
                    MovieFacts.titled("halloween"),
                    "Judy Greer",
                    "Jamie Lee Curtis")))
        .containsExactlyInAnyOrder(Set.of("tmdb:1"), Set.of("tmdb:2", "main_data:a"));
  }

  @Test
  void keepsATitleWithoutYearFromAFilmOfOtherPeople() {
    SourceRecord film = told("wikipedia", "1", titled("Fargo", 1996), "Frances McDormand");
    assertThat(films(film, told("main_data", "a", MovieFacts.titled("Fargo"), "Kirsten Dunst")))
        .hasSize(2);
    assertThat(films(film, mainData("a", "Fargo"))).hasSize(1);
    assertThat(films(film, told("netflix", "a", titled("Fargo", 1996), "Ben Actor"))).hasSize(1);
  }

  @Test
  void joinsAFirstNightAndAReleaseAbroadByThreePeople() {
    SourceRecord film =
        told("imdb-5000", "1", titled("Special", 2006), "Ann Actor", "Bo Actor", "Cy Actor");
    SourceRecord abroad =
        told("wikipedia", "a", titled("Special", 2008), "Bo Actor", "Ann Actor", "Cy Actor");
    assertThat(films(film, abroad)).hasSize(1);
    assertThat(films(film, abroad, tmdb(1, "Special", 2005))).hasSize(1);
    assertThat(films(film, told("wikipedia", "a", titled("Special", 2008), "Bo Actor", "Cy Actor")))
        .hasSize(2);
    assertThat(
            films(
                film,
                told(
                    "wikipedia",
                    "a",
                    titled("Special", 2009),
                    "Bo Actor",
                    "Ann Actor",
                    "Cy Actor")))
        .hasSize(2);
  }

  @Test
  void takesAFilmThatASourceListsTwiceForOneByItsPeople() {
    SourceRecord first = told("wikipedia", "1", titled("Hong Kong", 1951), "Ann Actor", "Bo Actor");
    assertThat(
            films(
                first, told("wikipedia", "2", titled("Hong Kong", 1952), "Bo Actor", "Ann Actor")))
        .hasSize(1);
    assertThat(films(first, told("wikipedia", "2", titled("Hong Kong", 1952), "Ann Actor")))
        .hasSize(2);
    assertThat(
            films(
                first, told("wikipedia", "2", titled("Hong Kong", 1953), "Ann Actor", "Bo Actor")))
        .hasSize(2);
  }

  @Test
  void prefersTheTitleWithTheSameNumberWrittenTheSameWay() {
    assertThat(
            films(
                tmdb(1, "9", 2009),
                tmdb(2, "Nine", 2009),
                document("a", "Nine", 2009),
                document("b", "9", 2009)))
        .containsExactlyInAnyOrder(Set.of("tmdb:1", "jsonl:b"), Set.of("tmdb:2", "jsonl:a"));
  }

  @ParameterizedTest
  @CsvSource({
    "The Snow Queen, Snow Queen",
    "Shark Night, Shark Night 3D",
    "All the Time in the World, All the Time in the World in 4-D",
    "Elm Street Part 2: The Revenge, Elm Street 2: Revenge",
    "Friday the 13th: Jason Lives, Jason Lives: Friday the 13th",
  })
  void joinsVariantsOfATitleOfTheSameYear(String one, String other) {
    assertThat(films(tmdb(1, one, 2012), document("a", other, 2012))).hasSize(1);
    assertThat(films(tmdb(1, one, 2012), document("a", other, 2013))).hasSize(2);
    assertThat(
            films(
                told("tmdb", "1", titled(one, 2012), "Ann Actor"),
                told("jsonl", "a", titled(other, 2012), "Bo Actor")))
        .hasSize(2);
  }

  @ParameterizedTest
  @CsvSource({
    "Birdman, Birdman or (The Unexpected Virtue)",
    "The Scorch Trials, Maze Runner: The Scorch Trials",
    "The Butler, Lee Daniels' The Butler",
    "Jungle Book, Rudyard Kipling’s Jungle Book",
  })
  void joinsAPartOfATitleOnlyWhereRuntimeOrPeopleSpeakForIt(String part, String whole) {
    SourceRecord film = recordOf("tmdb", "1", titled(part, 2014).runtimeMinutes(minutes(119)));
    assertThat(films(film, document("a", whole, 2014))).hasSize(2);
    assertThat(
            films(film, recordOf("jsonl", "a", titled(whole, 2014).runtimeMinutes(minutes(122)))))
        .hasSize(1);
    assertThat(
            films(film, recordOf("jsonl", "a", titled(whole, 2014).runtimeMinutes(minutes(123)))))
        .hasSize(2);
    assertThat(
            films(
                told("tmdb", "1", titled(part, 2014), "Ann Actor"),
                told("jsonl", "a", titled(whole, 2014), "Ann Actor", "Bo Actor")))
        .hasSize(1);
  }

  @Test
  void neverJoinsFilmsThatHaveOnlyAPartOfTheirTitlesInCommon() {
    assertThat(
            films(
                recordOf("tmdb", "1", titled("Ada: Part One", 2010).runtimeMinutes(minutes(90))),
                recordOf("jsonl", "a", titled("Ada: Bo", 2010).runtimeMinutes(minutes(90)))))
        .hasSize(2);
  }

  private static OptionalInt minutes(int minutes) {
    return OptionalInt.of(minutes);
  }

  @Test
  void joinsTitlesWithoutLettersByThemselves() {
    assertThat(films(tmdb(1, "$", 1971), mainData("a", "$"), mainData("b", "?"))).hasSize(2);
  }

  @Test
  void doesNotJoinAnOperatorsFilmByItsTitle() {
    assertThat(films(tmdb(1, "Heat", 1995), recordOf("operator", "my-heat", titled("Heat", 1995))))
        .hasSize(2);
    assertThat(
            films(
                tmdb(1, "Heat", 1995),
                recordOf("operator", "x", MovieFacts.titled("Y").id(Registry.TMDB, "1"))))
        .hasSize(1);
  }

  @Test
  void keepsBoundRecordsTogether() {
    SourceRecord film = tmdb(1, "Heat", 1995);
    SourceRecord edit = recordOf("operator", "tmdb-1", MovieFacts.titled("Renamed"));
    List<Bond> bonds = List.of(new Bond(edit.key(), film.key()));
    assertThat(RecordMatcher.films(List.of(film, edit), bonds))
        .containsExactly(List.of(edit, film));
    SourceKey missing = new SourceKey("tmdb", "9");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> RecordMatcher.films(List.of(edit), List.of(new Bond(edit.key(), missing))));
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void dependsOnTheRecordsAndNotOnTheirOrder(long seed) {
    Random random = new Random(seed);
    List<SourceRecord> records = new ArrayList<>(RandomRecords.of(random, 40));
    Set<Set<String>> films = films(records);
    Collections.shuffle(records, random);
    assertThat(films(records)).isEqualTo(films);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void joinsByTitleOnlyWhatAgrees(long seed) {
    List<SourceRecord> records =
        RandomRecords.of(new Random(seed), 60).stream()
            .filter(record -> record.facts().ids().isEmpty())
            .toList();
    for (List<SourceRecord> film : RecordMatcher.films(records, List.of())) {
      assertThat(film)
          .filteredOn(record -> record.facts().people().size() < 2)
          .extracting(record -> record.key().source())
          .doesNotHaveDuplicates();
      int[] years =
          film.stream()
              .filter(record -> record.facts().people().isEmpty())
              .flatMapToInt(record -> record.facts().releaseYear().stream())
              .sorted()
              .toArray();
      assertThat(years.length == 0 ? 0 : years[years.length - 1] - years[0]).isLessThanOrEqualTo(1);
    }
  }
}
