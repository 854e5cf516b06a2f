package dev.marquee.bench.search;

import static dev.marquee.bench.search.Question.Way.SUGGEST;
import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.bench.search.TypoQuestions.Target;
import dev.marquee.bench.typing.Draw;
import dev.marquee.bench.typing.EditDistance;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TypoQuestionsTest {
  private final TypoQuestions questions = new TypoQuestions(new Draw(1), 100);

  @Test
  void asksOneEditOfTitlesOfFourLetters() {
    assertThat(questions.oneEdit(targets("Saw", "2012", "Heat"), SUGGEST))
        .singleElement()
        .satisfies(
            question -> assertThat(EditDistance.within("heat", question.typed(), 1)).isTrue());
  }

  @Test
  void asksTwoEditsOfTitlesOfEightLetters() {
    assertThat(questions.twoEdits(targets("Titanic", "Inception")))
        .singleElement()
        .satisfies(
            question -> assertThat(EditDistance.within("inception", question.typed(), 2)).isTrue());
  }

  @Test
  void typesSixtyPercentWhereTheseHaveFiveLetters() {
    assertThat(questions.whileTyping(targets("Heat", "The Dark Knight")))
        .singleElement()
        .satisfies(
            question -> assertThat(EditDistance.within("the dark", question.typed(), 1)).isTrue());
    assertThat(questions.whileTypingCleanly(targets("The Dark Knight")))
        .extracting(Question::typed)
        .containsExactly("the dark");
  }

  @Test
  void asksTwoTellingWordsInTheirOrder() {
    assertThat(TypoQuestions.tellingWords("The Lord of the Rings: The Two Towers"))
        .containsExactly("lord", "rings", "two", "towers");
    assertThat(questions.oneWord(targets("The Dark Knight", "Dark Knight", "The Best of Me")))
        .singleElement()
        .satisfies(
            question -> {
              assertThat(question.typed()).isNotEqualTo("dark knight");
              assertThat(EditDistance.within("dark knight", question.typed(), 1)).isTrue();
            });
  }

  @Test
  void asksNoMoreThanItsBound() {
    TypoQuestions one = new TypoQuestions(new Draw(1), 1);
    assertThat(one.oneEdit(targets("Heat", "Ronin", "Inception"), SUGGEST)).hasSize(1);
  }

  @Test
  void asksTheSameOfATitleWhateverElseIsThere() {
    List<Question> alone = questions.oneEdit(targets("Heat"), SUGGEST);
    assertThat(questions.oneEdit(targets("Ronin", "Heat", "Inception"), SUGGEST))
        .containsAll(alone);
  }

  private static List<Target> targets(String... names) {
    return Stream.of(names).map(Target::person).toList();
  }
}
