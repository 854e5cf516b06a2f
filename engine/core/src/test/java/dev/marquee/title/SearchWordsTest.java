package dev.marquee.title;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SearchWordsTest {
  @Test
  void onlyTheLastWordMayBeUnfinished() {
    SearchWords words = SearchWords.of(TypedText.of("the dark kni"));

    assertThat(words.words()).containsExactly("dark", "kni");
    assertThat(words.isUnfinished(0)).isFalse();
    assertThat(words.isUnfinished(1)).isTrue();
  }

  @Test
  void aWordThatIsFollowedByABlankIsFinished() {
    assertThat(SearchWords.of(TypedText.of("dark ")).lastUnfinished()).isFalse();
  }

  @Test
  void aSingleLetterBeginsNothing() {
    assertThat(SearchWords.of(TypedText.of("plan b")).lastUnfinished()).isFalse();
  }

  @Test
  void aFunctionWordAtTheEndLeavesTheWordBeforeItFinished() {
    SearchWords words = SearchWords.of(TypedText.of("dark the"));

    assertThat(words.words()).containsExactly("dark");
    assertThat(words.lastUnfinished()).isFalse();
  }

  @Test
  void manyWordsAreCut() {
    assertThat(SearchWords.of(TypedText.of("word ".repeat(40))).words()).hasSize(12);
    assertThat(SearchWords.of(TypedText.of("")).words()).isEmpty();
  }

  /** A step must outweigh the words of a text and fame together. */
  @Test
  void stepsStayApart() {
    double words =
        12 * 15 * SearchWords.TITLE_WORD + SearchWords.AT_START_OF_TITLE + SearchWords.PROMINENCE;

    assertThat(SearchWords.IN_NAMES).isGreaterThan((float) words);
    assertThat(SearchWords.IN_TITLE - SearchWords.IN_NAMES).isGreaterThan((float) words);
    assertThat(SearchWords.EXACT_TITLE - SearchWords.IN_TITLE - SearchWords.IN_NAMES)
        .isGreaterThan((float) words);
  }
}
