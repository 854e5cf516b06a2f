package dev.marquee.title;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TypedTextTest {
  @Test
  void lastWordIsFinishedByABlank() {
    assertThat(TypedText.of("the mat").endsInWord()).isTrue();
    assertThat(TypedText.of("the mat ").endsInWord()).isFalse();
    assertThat(TypedText.of("").endsInWord()).isFalse();
  }

  @Test
  void functionWordsSayNothingOfWhatIsSought() {
    assertThat(TypedText.of("the lord of the rings").contentWords())
        .containsExactly("lord", "rings");
    assertThat(TypedText.of("it").contentWords()).containsExactly("it");
    assertThat(TypedText.of("to be or not to be").contentWords()).hasSize(6);
  }

  @Test
  void textWithoutLettersIsEmpty() {
    assertThat(TypedText.of("?!").isEmpty()).isTrue();
    assertThat(TypedText.of("a").isEmpty()).isFalse();
  }

  @Test
  void formsAreAsTypedAndInDigits() {
    TypedText typed = TypedText.of("Rocky two");

    assertThat(typed.literal().joined()).isEqualTo("rockytwo");
    assertThat(typed.forms()).extracting(TitleForm::joined).containsExactly("rockytwo", "rocky2");
  }

  @Test
  void moreLettersMayBeWrongInLongerTexts() {
    for (int length = 1; length < 20; length++) {
      assertThat(TypedText.editsInWhole(length)).isBetween(0, 2);
      assertThat(TypedText.editsInWhole(length + 1))
          .isGreaterThanOrEqualTo(TypedText.editsInWhole(length));
      assertThat(TypedText.editsInUnfinished(length))
          .isLessThanOrEqualTo(TypedText.editsInWhole(length));
    }
    assertThat(TypedText.editsInWhole(1)).isZero();
    assertThat(TypedText.editsInUnfinished(19)).isEqualTo(2);
  }
}
