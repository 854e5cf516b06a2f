package dev.marquee.store.contract;

import static dev.marquee.store.contract.SampleReview.review;
import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.query.Page;
import dev.marquee.query.ReviewRequest;
import dev.marquee.query.ReviewResult;
import dev.marquee.query.ReviewScope;
import dev.marquee.query.ReviewSort;
import dev.marquee.review.Label;
import dev.marquee.review.Verdicts;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Words are found in reviews whatever their form, and nothing typed is syntax. */
abstract class ReviewTextContract extends FreshReviewsContract {
  private static final List<String> NEWEST_FIRST = List.of("c", "b", "a");

  static Stream<Named<String>> oddTexts() {
    return OddTexts.texts();
  }

  @BeforeEach
  void putThreeReviews() {
    put(
        review("a")
            .saying("The acting bored me. Not one scene of the heist surprised anybody.")
            .judged(0.1)
            .written("2020-01-01T00:00:00Z"),
        review("b")
            .saying("Heist, heist, heist: a heist film whose actors never bore. C++ & “AC/DC”!")
            .judged(0.9)
            .written("2021-01-01T00:00:00Z"),
        review("c").saying("Ein Film über İstanbul und Titel.").written("2022-01-01T00:00:00Z"));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "heist, b a",
    "HEISTS, b a",
    "boring, b a",
    "actor, b",
    "surprising scenes, a",
    "scene heist, a",
    "heist istanbul, ''",
    "the heist of a film, b",
    "über, c",
    "TITEL, c",
    "AC/DC, b",
    "hei, ''"
  })
  void findsReviewsWithEachWordInSomeForm(String text, String ids) {
    List<String> expected = ids.isEmpty() ? List.of() : List.of(ids.split(" "));

    assertThat(found(text, ReviewSort.NEWEST)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "   ", "the", "of and a", "?!"})
  void textWithoutContentWordsAsksForAll(String text) {
    assertThat(found(text, ReviewSort.RELEVANCE)).isEqualTo(NEWEST_FIRST);
    assertThat(found(text, ReviewSort.NEWEST)).isEqualTo(NEWEST_FIRST);
  }

  @Test
  void reviewsThatSpeakMostOfItComeFirst() {
    put(
        review("d")
            .saying("A heist and much else: love, war, ships, songs, horses, the sea, the snow.")
            .written("2023-01-01T00:00:00Z"));

    assertThat(found("heist", ReviewSort.RELEVANCE)).startsWith("b").contains("a", "d");
    assertThat(found("heist", ReviewSort.NEWEST)).containsExactly("d", "b", "a");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"heist OR istanbul", "heist AND actor -bore", "text:heist", "*", "hei*", "h?ist"})
  void nothingTypedIsSyntax(String text) {
    List<String> withoutSyntax =
        found(text.replaceAll("[^a-zA-Z]", " ").replaceAll("\\b(OR|AND)\\b", ""), ReviewSort.BEST);

    assertThat(found(text, ReviewSort.BEST)).isEqualTo(withoutSyntax);
  }

  @ParameterizedTest
  @MethodSource("oddTexts")
  void oddTextsAreAnswered(String text) {
    for (ReviewSort sort : ReviewSort.values()) {
      assertThat(found(text, sort)).hasSizeLessThanOrEqualTo(NEWEST_FIRST.size());
    }
  }

  @Test
  void countsOfLabelsAreOfReviewsWithTheWords() {
    ReviewRequest good =
        new ReviewRequest(
            ReviewScope.EVERYTHING,
            "heist",
            Optional.of(Label.GOOD),
            ReviewSort.RELEVANCE,
            Page.first(10));

    ReviewResult result = reviews().search(good);

    assertThat(result.total()).isEqualTo(1);
    assertThat(result.verdicts()).isEqualTo(new Verdicts(1, 1));
    assertThat(ids(result.hits())).containsExactly("b");
  }
}
