package dev.marquee.title;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.catalog.MovieFacts;
import dev.marquee.catalog.MovieId;
import dev.marquee.query.MarkedPart;
import dev.marquee.query.Suggestion;
import dev.marquee.query.Suggestions;
import java.util.List;
import org.junit.jupiter.api.Test;

class SuggestionRankingTest {
  @Test
  void exactTitleStandsBeforeFamousOnes() {
    SuggestionRanking ranking = new SuggestionRanking(TypedText.of("alien"));
    addFilm(ranking, "m-1", "Aliens", 1);
    addFilm(ranking, "m-2", "Alien", 0);

    assertThat(labels(ranking)).containsExactly("Alien", "Aliens");
  }

  @Test
  void fameDecidesBetweenEqualMatches() {
    SuggestionRanking ranking = new SuggestionRanking(TypedText.of("rocky"));
    addFilm(ranking, "m-1", "Rocky II", 0.2);
    addFilm(ranking, "m-2", "Rocky IV", 0.6);

    assertThat(labels(ranking)).containsExactly("Rocky IV", "Rocky II");
  }

  @Test
  void sameTitlesAndSameFameAreInTheOrderOfTheirIds() {
    SuggestionRanking ranking = new SuggestionRanking(TypedText.of("hamlet"));
    addFilm(ranking, "m-2", "Hamlet", 0.5);
    addFilm(ranking, "m-1", "Hamlet", 0.5);

    assertThat(ranking.best(5).items())
        .extracting(item -> ((Suggestion.Film) item).id().value())
        .containsExactly("m-1", "m-2");
  }

  @Test
  void dropsWhatTheTextDoesNotMeet() {
    SuggestionRanking ranking = new SuggestionRanking(TypedText.of("alien"));
    addFilm(ranking, "m-1", "Jaws", 1);
    ranking.addPerson("Steven Spielberg", 1);

    assertThat(ranking.best(5)).isEqualTo(Suggestions.NONE);
  }

  @Test
  void personStandsBehindAFilmMetEquallyWell() {
    SuggestionRanking ranking = new SuggestionRanking(TypedText.of("madonna"));
    ranking.addPerson("Madonna", 0.5);
    addFilm(ranking, "m-1", "Madonna", 0.5);

    assertThat(ranking.best(5).items().getFirst()).isInstanceOf(Suggestion.Film.class);
    assertThat(ranking.best(5).items().getLast()).isInstanceOf(Suggestion.Person.class);
  }

  @Test
  void keepsTheBetterOfTwoFindingsOfOneItem() {
    SuggestionRanking ranking = new SuggestionRanking(TypedText.of("alien"));
    addFilm(ranking, "m-1", "Alien", 0.1);
    addFilm(ranking, "m-1", "Alien", 0.1);
    ranking.addPerson("Alien", 0.1);
    ranking.addPerson("Álien", 0.1);

    assertThat(ranking.best(5).items()).hasSize(2);
  }

  @Test
  void tellsTheCorrectionOnlyWhenTheBestWasCorrected() {
    SuggestionRanking corrected = new SuggestionRanking(TypedText.of("alein"));
    addFilm(corrected, "m-1", "Alien", 0.5);
    assertThat(corrected.best(5).correctedQuery()).contains("Alien");

    SuggestionRanking exact = new SuggestionRanking(TypedText.of("alien"));
    addFilm(exact, "m-1", "Alien", 0.5);
    addFilm(exact, "m-2", "Allen", 1);
    assertThat(exact.best(5).correctedQuery()).isEmpty();
  }

  @Test
  void givesNoMoreThanWantedWithMarks() {
    SuggestionRanking ranking = new SuggestionRanking(TypedText.of("al"));
    addFilm(ranking, "m-1", "Alien", 0.9);
    addFilm(ranking, "m-2", "Aliens", 0.5);

    List<Suggestion> items = ranking.best(1).items();

    assertThat(items).hasSize(1);
    assertThat(items.getFirst().marked())
        .containsExactly(new MarkedPart("Al", true), new MarkedPart("ien", false));
  }

  @Test
  void personIsBetterKnownTheMoreFilmsThereAre() {
    double one = SuggestionRanking.personProminence(0.8, 1);
    double many = SuggestionRanking.personProminence(0.8, 20);

    assertThat(one).isBetween(0.0, 0.8);
    assertThat(many).isGreaterThan(one);
    assertThat(SuggestionRanking.personProminence(1, 1_000_000)).isLessThanOrEqualTo(1);
  }

  private static void addFilm(
      SuggestionRanking ranking, String id, String title, double prominence) {
    Suggestion.Film film = Suggestion.Film.of(new MovieId(id), MovieFacts.titled(title).build());
    ranking.addFilm(film, TitleKeys.forms(title), prominence);
  }

  private static List<String> labels(SuggestionRanking ranking) {
    return ranking.best(5).items().stream()
        .map(
            item ->
                switch (item) {
                  case Suggestion.Film film -> film.title();
                  case Suggestion.Person person -> person.name();
                })
        .toList();
  }
}
