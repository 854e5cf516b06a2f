package dev.marquee.title;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.marquee.catalog.MovieFacts;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TitleKeysTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Spider-Man | spiderman",
        "Spider-Man | Spider Man",
        "The Matrix | Matrix, The",
        "A Beautiful Mind | Beautiful Mind, A",
        "An Education | education,an",
        "Le Samouraï | samourai, le",
        "L'Avventura | Avventura, L'",
        "Das Boot | Boot, Das",
        "Rocky II | Rocky 2",
        "Rocky II | Rocky Two",
        "Ocean's Eleven | Oceans 11",
        "Part XXIV | Part 24",
        "Mr. & Mrs. Smith | Mr and Mrs Smith",
        "AMÉLIE | Amelie",
      })
  void oneTitleHasOneMatchKeyHoweverWritten(String one, String other) {
    assertThat(TitleKeys.matchKey(one)).isEqualTo(TitleKeys.matchKey(other));
  }

  @ParameterizedTest
  @CsvSource({
    "Rocky, Rocky II",
    "Alien, Aliens",
    "The Thing, Thing",
    "X, 10",
    "I, 1",
    "Malcolm X, Malcolm",
    "Civil, Civic",
    "?!, !?",
  })
  void differentTitlesHaveDifferentMatchKeys(String one, String other) {
    assertThat(TitleKeys.matchKey(one)).isNotEqualTo(TitleKeys.matchKey(other));
  }

  @Test
  void matchKeysAreOfAllTitlesEachOnce() {
    MovieFacts facts =
        MovieFacts.titled("Amélie")
            .originalTitle(Optional.of("Le Fabuleux Destin d'Amélie Poulain"))
            .alternativeTitles(List.of("AMELIE", "Амели"))
            .build();

    assertThat(TitleKeys.matchKeys(facts))
        .containsExactly("amelie", "lefabuleuxdestindameliepoulain", "амели");
  }

  @Test
  void titleWithoutLettersIsItsOwnKey() {
    assertThat(TitleKeys.matchKey(" ?! ")).isEqualTo("?!");
    assertThat(TitleKeys.personKey(" *** ")).isEqualTo("***");
    assertThat(TitleKeys.forms("?!")).isEmpty();
  }

  @Test
  void keysOfPeopleIgnoreAccentsAndPunctuation() {
    assertThat(TitleKeys.personKey("Jean-Pierre Jeunet"))
        .isEqualTo(TitleKeys.personKey("jean pierre JEUNET"));
    assertThat(TitleKeys.personKey("Toshirō Mifune")).isEqualTo("toshiromifune");
    assertThat(TitleKeys.personKey("Paige O’Hara")).isEqualTo(TitleKeys.personKey("Paige O'Hara"));
  }

  @Test
  void formsAreTheTitleAsItStandsAndWithNumbersInDigits() {
    assertThat(TitleKeys.forms("Rocky II"))
        .containsExactly(TitleForm.of(List.of("rocky", "ii")), TitleForm.of(List.of("rocky", "2")));
    assertThat(TitleKeys.forms("Alien")).containsExactly(TitleForm.of(List.of("alien")));
  }

  @Test
  void formsOfAFilmBeginWithItsTitle() {
    MovieFacts facts =
        MovieFacts.titled("Se7en").alternativeTitles(List.of("Seven", "Se7en")).build();

    assertThat(TitleKeys.forms(facts))
        .extracting(TitleForm::joined)
        .containsExactly("se7en", "seven", "7");
  }

  @Test
  void filmWithVeryManyTitlesIsKnownByTheFirst() {
    List<String> titles = IntStream.range(100, 200).mapToObj(i -> "title " + i).toList();
    MovieFacts facts = MovieFacts.titled("Alien").alternativeTitles(titles).build();

    assertThat(TitleKeys.matchKeys(facts)).hasSize(30).startsWith("alien", "title100");
  }

  @Test
  void wordsAreFoundAloneAndWithTheirNeighbour() {
    assertThat(TitleKeys.findWords(TitleForm.of(List.of("wall", "e"))))
        .containsExactly("wall", "e", "walle");
  }

  @Test
  void titlesBeginAtEachOfTheirWords() {
    assertThat(TitleKeys.starts(TitleForm.of(List.of("the", "dark", "knight"))))
        .containsExactly("thedarkknight", "darkknight", "knight");
  }

  @ParameterizedTest
  @ValueSource(strings = {"alien", "the dark knight", "七人の侍"})
  void formsAreReadBackAsTheyWereWritten(String words) {
    TitleForm form = TitleForm.of(List.of(words.split(" ")));

    assertThat(TitleForm.decode(form.encoded())).isEqualTo(form);
  }

  @Test
  void formNeedsAWord() {
    assertThatIllegalArgumentException().isThrownBy(() -> TitleForm.of(List.of()));
  }
}
