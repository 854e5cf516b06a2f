package dev.marquee.indexer.merge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.catalog.MovieFacts;
import dev.marquee.catalog.MovieId;
import dev.marquee.catalog.Registry;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MovieIdMintTest {
  private static MovieFacts.Builder film() {
    return Records.titled("Heat", 1995).directors(List.of("Michael Mann"));
  }

  @Test
  void namesAFilmAfterTheBestRegister() {
    assertThat(mint(film().id(Registry.MOVIELENS, "6"))).isEqualTo("ml-6");
    assertThat(mint(film().id(Registry.MOVIELENS, "6").id(Registry.IMDB, "tt0113277")))
        .isEqualTo("imdb-tt0113277");
    assertThat(mint(film().id(Registry.IMDB, "tt0113277").id(Registry.TMDB, "949")))
        .isEqualTo("tmdb-949");
  }

  @Test
  void namesAFilmWithoutNumbersAfterItsContent() {
    String id = mint(film().id(Registry.WIKIPEDIA, "Heat_(1995_film)"));
    assertThat(id).matches("m-[0-9a-f]{12}").isEqualTo(mint(film()));
    assertThat(mint(MovieFacts.titled("Heat"))).isNotEqualTo(id);
    assertThat(mint(Records.titled("Heat", 1995))).isNotEqualTo(id);
  }

  @Test
  void doesNotMindCaseAndBlanks() {
    assertThat(mint(MovieFacts.titled("THE  Insider")))
        .isEqualTo(mint(MovieFacts.titled("the insider")));
  }

  @Test
  void passesOverIdsThatAreTaken() {
    MovieFacts facts = film().id(Registry.TMDB, "949").id(Registry.IMDB, "tt0113277").build();
    Set<MovieId> taken = new HashSet<>();
    for (int i = 0; i < 4; i++) {
      MovieId id = MovieIdMint.mint(facts, taken::contains);
      assertThat(taken.add(id)).isTrue();
      assertThat(id)
          .isEqualTo(MovieIdMint.mint(facts, known -> taken.contains(known) && !known.equals(id)));
    }
    assertThat(taken)
        .extracting(MovieId::value)
        .contains("tmdb-949", "imdb-tt0113277", mint(film()))
        .hasSize(4);
  }

  @Test
  void mintsTheSameWhereTheLanguageIsTurkish() {
    String id = mint(MovieFacts.titled("INTERVIEW"));
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.of("tr", "TR"));
    try {
      assertThat(mint(MovieFacts.titled("INTERVIEW"))).isEqualTo(id);
    } finally {
      Locale.setDefault(before);
    }
  }

  private static String mint(MovieFacts.Builder facts) {
    return MovieIdMint.first(facts.build()).value();
  }
}
