package dev.marquee.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.bench.typing.Draw;
import dev.marquee.catalog.MovieId;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RequestMixTest {
  private static final List<FilmName> FILMS =
      List.of(
          new FilmName(new MovieId("tmdb-1"), "Céline & the Lighthouse"),
          new FilmName(new MovieId("tmdb-2"), "?"),
          new FilmName(new MovieId("tmdb-3"), "A ".repeat(200)));

  private final RequestMix mix = new RequestMix(FILMS, new Draw(1));

  @ParameterizedTest
  @EnumSource
  void makesRequestsThatCanBeSent(Scenario scenario) {
    assertThat(mix.requests(scenario, 300))
        .hasSize(300)
        .allSatisfy(
            request -> {
              URI uri = URI.create("http://localhost" + request);
              assertThat(uri.toASCIIString()).isEqualTo("http://localhost" + request);
              assertThat(request).doesNotContain(" ").startsWith("/api/");
            });
  }

  @ParameterizedTest
  @EnumSource
  void makesTheSameRequestsAgain(Scenario scenario) {
    assertThat(new RequestMix(FILMS, new Draw(1)).requests(scenario, 50))
        .isEqualTo(mix.requests(scenario, 50))
        .isNotEqualTo(new RequestMix(FILMS, new Draw(2)).requests(scenario, 50));
  }

  @Test
  void typesMoreAndLessOfTitles() {
    List<FilmName> one = List.of(new FilmName(new MovieId("tmdb-1"), "Ono"));
    assertThat(new RequestMix(one, new Draw(1)).requests(Scenario.SUGGEST, 200))
        .contains(
            "/api/suggest?size=8&q=o", "/api/suggest?size=8&q=on", "/api/suggest?size=8&q=ono")
        .anyMatch(request -> !"ono".startsWith(request.substring(request.indexOf("q=") + 2)));
  }

  @Test
  void searchesWithAndWithoutFacets() {
    List<String> requests = mix.requests(Scenario.SEARCH, 200);
    assertThat(requests)
        .anyMatch(request -> request.contains("&facets=genre,decade,language"))
        .anyMatch(request -> !request.contains("facets"))
        .anyMatch(request -> request.contains("&year_from="));
  }

  @Test
  void asksForSimilarFilmsById() {
    assertThat(mix.requests(Scenario.SIMILAR, 50))
        .allMatch(request -> request.matches("/api/movies/tmdb-[123]/similar\\?size=10"));
  }
}
