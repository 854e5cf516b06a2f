package dev.marquee.indexer.merge;

import static dev.marquee.indexer.merge.Records.recordOf;
import static dev.marquee.indexer.merge.Records.titled;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.marquee.catalog.Credit;
import dev.marquee.catalog.MovieFacts;
import dev.marquee.catalog.Registry;
import dev.marquee.catalog.SourceRecord;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FilmMergerTest {
  private static MovieFacts merged(SourceRecord... records) {
    return FilmMerger.merge(List.of(records));
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4})
  void trustsSourcesInOneOrderWhateverTheOrderOfTheRecords(long seed) {
    List<String> sources =
        List.of(
            "operator",
            "tmdb",
            "tmdb-45k",
            "jsonl",
            "imdb",
            "imdb-5000",
            "movielens",
            "wikipedia",
            "netflix",
            "main_data");
    for (int first = 0; first < sources.size(); first++) {
      List<SourceRecord> records = new ArrayList<>();
      for (String source : sources.subList(first, sources.size())) {
        records.add(recordOf(source, "m-1", MovieFacts.titled("As " + source + " has it")));
      }
      Collections.shuffle(records, new Random(seed));
      assertThat(FilmMerger.merge(records).title())
          .isEqualTo("As " + sources.get(first) + " has it");
    }
  }

  @Test
  void leavesTheFactsOfASingleRecordAlone() {
    SourceRecord record =
        recordOf(
            "jsonl",
            "1",
            MovieFacts.titled("Léon")
                .id(Registry.IMDB, "tt0110413")
                .originalTitle(Optional.of("Leon"))
                .alternativeTitles(List.of("The Professional", "léon!"))
                .releaseDate(Optional.of(LocalDate.of(1994, 9, 14)))
                .runtimeMinutes(OptionalInt.of(110))
                .genres(List.of("Crime"))
                .keywords(List.of("assassin"))
                .directors(List.of("Luc Besson"))
                .cast(List.of(Credit.of("Jean Reno", 0)))
                .countries(List.of("FR"))
                .originalLanguage(Optional.of("fr"))
                .certification(Optional.of("R"))
                .collection(Optional.of("None"))
                .overview(Optional.of("Text"))
                .tagline(Optional.of("Line"))
                .budget(OptionalLong.of(1))
                .revenue(OptionalLong.of(2))
                .voteCount(OptionalInt.of(3))
                .voteAverage(OptionalDouble.of(4))
                .popularity(OptionalDouble.of(5))
                .posterUrl(Optional.of("https://example.org/p.jpg"))
                .status(Optional.of("Released")));
    assertThat(merged(record)).isEqualTo(record.facts());
  }

  @Test
  void takesEachFactFromTheMostTrustedSourceThatKnowsIt() {
    MovieFacts merged =
        merged(
            recordOf(
                "main_data",
                "a",
                MovieFacts.titled("A").directors(List.of("D")).genres(List.of("G"))),
            recordOf(
                "jsonl",
                "b",
                titled("B", 2001).genres(List.of("H", "I")).tagline(Optional.of("tag"))),
            recordOf("tmdb", "7", titled("C", 2000).runtimeMinutes(OptionalInt.of(90))),
            recordOf("operator", "tmdb-7", MovieFacts.titled("D").tagline(Optional.of("best"))));
    assertThat(merged.title()).isEqualTo("D");
    assertThat(merged.releaseYear()).hasValue(2000);
    assertThat(merged.runtimeMinutes()).hasValue(90);
    assertThat(merged.tagline()).hasValue("best");
    assertThat(merged.genres()).containsExactly("H", "I");
    assertThat(merged.directors()).containsExactly("D");
  }

  @Test
  void unitesTheIdsOfAllRecords() {
    assertThat(
            merged(
                    recordOf("jsonl", "a", MovieFacts.titled("A").id(Registry.IMDB, "tt0000001")),
                    recordOf("tmdb", "7", MovieFacts.titled("A").id(Registry.TMDB, "7")),
                    recordOf("other", "b", MovieFacts.titled("A").id(Registry.IMDB, "tt0000002")))
                .ids())
        .isEqualTo(Map.of(Registry.TMDB, "7", Registry.IMDB, "tt0000001"));
  }

  @Test
  void takesADateOnlyOfTheReleaseYear() {
    SourceRecord yearOnly = recordOf("tmdb", "1", titled("A", 2000));
    SourceRecord otherYear =
        recordOf(
            "jsonl",
            "a",
            MovieFacts.titled("A").releaseDate(Optional.of(LocalDate.of(2001, 1, 5))));
    SourceRecord sameYear =
        recordOf(
            "main_data",
            "b",
            MovieFacts.titled("A").releaseDate(Optional.of(LocalDate.of(2000, 12, 24))));
    assertThat(merged(yearOnly, otherYear).releaseDate()).isEmpty();
    assertThat(merged(yearOnly, otherYear).releaseYear()).hasValue(2000);
    assertThat(merged(yearOnly, otherYear, sameYear).releaseDate())
        .hasValue(LocalDate.of(2000, 12, 24));
  }

  @Test
  void keepsVoteCountAndAverageOfOneSourceTogether() {
    MovieFacts merged =
        merged(
            recordOf("tmdb", "1", MovieFacts.titled("A").voteCount(OptionalInt.of(5))),
            recordOf(
                "jsonl",
                "a",
                MovieFacts.titled("A")
                    .voteCount(OptionalInt.of(100))
                    .voteAverage(OptionalDouble.of(9))));
    assertThat(merged.voteCount()).hasValue(5);
    assertThat(merged.voteAverage()).isEmpty();
  }

  @Test
  void makesOtherTitlesAlternativeOnesWhereTheyAreMoreThanASpelling() {
    MovieFacts merged =
        merged(
            recordOf("tmdb", "1", MovieFacts.titled("Seven").originalTitle(Optional.of("Se7en"))),
            recordOf(
                "jsonl",
                "a",
                MovieFacts.titled("SEVEN").alternativeTitles(List.of("Seven Sins", "Se7en"))),
            recordOf("main_data", "b", MovieFacts.titled("The Seven Deadly Sins")));
    assertThat(merged.alternativeTitles()).containsExactly("The Seven Deadly Sins", "Seven Sins");
  }

  @Test
  void dropsAnOriginalTitleThatIsTheTitle() {
    assertThat(
            merged(
                    recordOf("operator", "x", MovieFacts.titled("Ran")),
                    recordOf(
                        "tmdb", "1", MovieFacts.titled("Chaos").originalTitle(Optional.of("Ran"))))
                .originalTitle())
        .isEmpty();
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void doesNotDependOnTheOrderOfTheRecords(long seed) {
    Random random = new Random(seed);
    List<SourceRecord> records =
        new ArrayList<>(
            IntStream.range(0, 6)
                .mapToObj(
                    i ->
                        recordOf(
                            List.of("tmdb", "jsonl", "main_data").get(random.nextInt(3)),
                            "" + i,
                            titled("T" + random.nextInt(3), 2000 + random.nextInt(2))
                                .genres(List.of("G" + random.nextInt(9)))
                                .popularity(OptionalDouble.of(random.nextInt(9)))))
                .toList());
    MovieFacts merged = FilmMerger.merge(records);
    for (int i = 0; i < 10; i++) {
      Collections.shuffle(records, random);
      assertThat(FilmMerger.merge(records)).isEqualTo(merged);
    }
  }

  @Test
  void needsARecord() {
    assertThatIllegalArgumentException().isThrownBy(() -> FilmMerger.merge(List.of()));
  }
}
