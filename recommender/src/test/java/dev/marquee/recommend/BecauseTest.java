package dev.marquee.recommend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.catalog.Credit;
import dev.marquee.catalog.MovieFacts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class BecauseTest {
  private static final MovieFacts EMPTY = MovieFacts.titled("Nothing Known").build();

  @Test
  void namesTheMostTellingSignsFirst() {
    MovieFacts film =
        film("The Iron Harbour")
            .collection(Optional.of("Harbour Collection"))
            .directors(List.of("Ada North"))
            .cast(cast("Ben South", "Cleo West"))
            .keywords(List.of("harbour"))
            .genres(List.of("Drama"))
            .build();
    MovieFacts other =
        film("The Iron Bridge")
            .collection(Optional.of("harbour collection"))
            .directors(List.of("ADA NORTH"))
            .cast(cast("Dan East", "Cleo West", "Ben South"))
            .keywords(List.of("Harbour"))
            .genres(List.of("Drama"))
            .build();
    assertThat(Because.reasons(film, other))
        .containsExactly(
            "same collection: Harbour Collection",
            "same director: Ada North",
            "both with Ben South and Cleo West");
  }

  @Test
  void followsWithTitlesKeywordsAndGenres() {
    MovieFacts film =
        film("Iron Harbour")
            .keywords(List.of("dream", "heist", "rain", "train"))
            .genres(List.of("Science Fiction", "Thriller", "Drama"))
            .build();
    MovieFacts other =
        film("Iron and Harbour")
            .keywords(List.of("train", "rain", "heist", "dream"))
            .genres(List.of("Thriller", "Science Fiction"))
            .build();
    assertThat(Because.reasons(film, other))
        .containsExactly(
            "both titles have iron and harbour",
            "shared keywords: dream, heist, rain",
            "both science fiction and thriller");
  }

  @Test
  void speaksOfOneAndOfMany() {
    MovieFacts film =
        film("A").directors(List.of("Ada North", "Ben South")).keywords(List.of("rain")).build();
    MovieFacts other =
        film("B").directors(List.of("Ben South", "Ada North")).keywords(List.of("rain")).build();
    assertThat(Because.reasons(film, other))
        .containsExactly("same directors: Ada North and Ben South", "shared keyword: rain");
    assertThat(
            Because.reasons(
                with("Ada North", "Ben South", "Cleo West", "Dan East"),
                with("Dan East", "Cleo West", "Ben South", "Ada North")))
        .containsExactly("both with Ada North, Ben South and Cleo West");
  }

  @Test
  void namesWordsOfTheStoriesWhenNothingElseIsShared() {
    MovieFacts film =
        film("A")
            .genres(List.of("Drama"))
            .overview(Optional.of("The thieves plan a heist in her dreams, and it is her life."))
            .build();
    MovieFacts other =
        film("B")
            .genres(List.of("Comedy"))
            .overview(Optional.of("A heist, a dream and the thieves of a life."))
            .build();
    assertThat(Because.reasons(film, other))
        .containsExactly("both stories speak of thieves, dreams, heist");
  }

  @Test
  void namesDecadeOrLanguageWhenNotEvenWordsAreShared() {
    MovieFacts film =
        film("A").releaseYear(OptionalInt.of(1991)).originalLanguage(Optional.of("ko")).build();
    MovieFacts sameDecade = film("B").releaseYear(OptionalInt.of(1999)).build();
    MovieFacts sameLanguage =
        film("C").releaseYear(OptionalInt.of(2000)).originalLanguage(Optional.of("ko")).build();
    assertThat(Because.reasons(film, sameDecade)).containsExactly("both from the 1990s");
    assertThat(Because.reasons(film, sameLanguage)).containsExactly("both in Korean");
  }

  @Test
  void saysNothingThatIsNotSo() {
    MovieFacts film =
        film("Iron Harbour").genres(List.of("Drama")).directors(List.of("Ada North")).build();
    MovieFacts other =
        film("Silver Bridge").genres(List.of("Comedy")).directors(List.of("Ben South")).build();
    assertThat(Because.reasons(film, other)).isEmpty();
    assertThat(Because.reasons(EMPTY, film)).isEmpty();
  }

  @Test
  void speaksTheSameUnderATurkishLocale() {
    Locale usual = Locale.getDefault();
    Locale.setDefault(Locale.of("tr", "TR"));
    try {
      MovieFacts film = film("A").genres(List.of("HISTORY")).build();
      MovieFacts other = film("B").genres(List.of("History")).build();
      assertThat(Because.reasons(film, other)).containsExactly("both history");
      assertThat(
              Because.reasons(
                  film("C").originalLanguage(Optional.of("fi")).build(),
                  film("D").originalLanguage(Optional.of("fi")).build()))
          .containsExactly("both in Finnish");
    } finally {
      Locale.setDefault(usual);
    }
  }

  private static MovieFacts.Builder film(String title) {
    return MovieFacts.titled(title);
  }

  private static MovieFacts with(String... names) {
    return film(names[0]).cast(cast(names)).build();
  }

  private static List<Credit> cast(String... names) {
    List<Credit> cast = new ArrayList<>();
    for (String name : names) {
      cast.add(Credit.of(name, cast.size()));
    }
    return cast;
  }
}
