package dev.marquee.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.marquee.catalog.Gap;
import dev.marquee.catalog.MovieId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Questions are checked when they are made; answers cannot be changed. */
class QueryTest {
  @ParameterizedTest
  @CsvSource({"1, 10, 0, 10", "3, 7, 14, 21", "100, 100, 9900, 10000", "10000, 1, 9999, 10000"})
  void pagesKnowWhatStandsBeforeThem(int number, int size, int offset, int end) {
    Page page = new Page(number, size);

    assertThat(page.offset()).isEqualTo(offset);
    assertThat(page.end()).isEqualTo(end);
  }

  @Test
  void firstPageStandsAtTheBeginning() {
    assertThat(Page.first(20)).isEqualTo(new Page(1, 20));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0 | 10 | page must be 1 or more, got 0",
        "-1 | 10 | page must be 1 or more, got -1",
        "1 | 0 | size must be 1..100, got 0",
        "1 | 101 | size must be 1..100, got 101",
        "101 | 100 | page x size must be at most 10000, got 101 x 100",
        "2147483647 | 100 | page x size must be at most 10000, got 2147483647 x 100",
      })
  void refusesPagesThatAreNotServed(int number, int size, String message) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Page(number, size))
        .withMessage(message);
  }

  @Test
  void textsHaveAtMost256Characters() {
    assertThat(SearchRequest.of("x".repeat(256), 10).text()).hasSize(256);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SearchRequest.of("x".repeat(257), 10))
        .withMessage("q must have at most 256 characters, got 257");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new SuggestRequest("x".repeat(257), 5))
        .withMessage("q must have at most 256 characters, got 257");
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 0, 21})
  void suggestsOneTo20(int size) {
    assertThat(new SuggestRequest("x", 20).size()).isEqualTo(20);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new SuggestRequest("x", size))
        .withMessage("size must be 1..20, got " + size);
  }

  @Test
  void plainSearchIsByRelevanceWithoutFiltersAndFacets() {
    SearchRequest request = SearchRequest.of("alien", 5);

    assertThat(request.sort()).isEqualTo(Sort.RELEVANCE);
    assertThat(request.filters()).isEmpty();
    assertThat(request.facets()).isEmpty();
    assertThat(request.page()).isEqualTo(Page.first(5));
  }

  @Test
  void searchIsNotChangedThroughTheListsItWasMadeOf() {
    List<Filter> filters = new ArrayList<>(List.of(new Filter.Genre("Horror")));
    Set<FacetField> facets = EnumSet.of(FacetField.GENRE);
    SearchRequest request =
        new SearchRequest("alien", filters, Sort.RELEVANCE, Page.first(1), facets);
    filters.clear();
    facets.clear();

    assertThat(request.filters()).containsExactly(new Filter.Genre("Horror"));
    assertThat(request.facets()).containsExactly(FacetField.GENRE);
  }

  @Test
  void yearsMayBeOpenButNotBackwards() {
    assertThat(new Filter.Years(OptionalInt.empty(), OptionalInt.empty()).from()).isEmpty();
    assertThat(new Filter.Years(OptionalInt.of(1979), OptionalInt.of(1979)).to()).hasValue(1979);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Filter.Years(OptionalInt.of(1980), OptionalInt.of(1979)))
        .withMessage("year_from must not be after year_to, got 1980 and 1979");
  }

  @ParameterizedTest
  @ValueSource(doubles = {-0.1, 10.1, Double.NaN})
  void ratingsAre0To10(double average) {
    assertThat(new Filter.MinRating(10).average()).isEqualTo(10);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Filter.MinRating(average))
        .withMessage("rating_from must be 0..10, got " + average);
  }

  @Test
  void facetsHaveTheSameNamesUnderTheTurkishLocale() {
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.of("tr", "TR"));
    try {
      assertThat(FacetField.values())
          .extracting(FacetField::key)
          .containsExactly("genre", "decade", "language", "country", "person", "source", "missing");
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void eachFacetIsChosenByItsFilter() {
    Filter genre = new Filter.Genre("Horror");
    Filter years = new Filter.Years(OptionalInt.empty(), OptionalInt.of(1979));
    Filter language = new Filter.Language("en");
    Filter country = new Filter.Country("GB");
    Filter person = new Filter.Person("Sigourney Weaver");

    for (FacetField field : FacetField.values()) {
      assertThat(field.isChosenBy(genre)).isEqualTo(field == FacetField.GENRE);
      assertThat(field.isChosenBy(years)).isEqualTo(field == FacetField.DECADE);
      assertThat(field.isChosenBy(language)).isEqualTo(field == FacetField.LANGUAGE);
      assertThat(field.isChosenBy(country)).isEqualTo(field == FacetField.COUNTRY);
      assertThat(field.isChosenBy(person)).isEqualTo(field == FacetField.PERSON);
      assertThat(field.isChosenBy(new Filter.Source("tmdb"))).isEqualTo(field == FacetField.SOURCE);
      assertThat(field.isChosenBy(new Filter.Missing(Gap.POSTER)))
          .isEqualTo(field == FacetField.MISSING);
      assertThat(field.isChosenBy(new Filter.MinRating(5))).isFalse();
    }
  }

  @Test
  void answersAreNotChangedThroughTheListsTheyWereMadeOf() {
    List<MarkedPart> parts = new ArrayList<>(List.of(new MarkedPart("Alien", true)));
    List<String> genres = new ArrayList<>(List.of("Horror"));
    Suggestion.Film film =
        new Suggestion.Film(new MovieId("m-1"), "Alien", OptionalInt.of(1979), genres, parts);
    Suggestion person = new Suggestion.Person("Alien", parts);
    List<Suggestion> items = new ArrayList<>(List.of(film, person));
    Suggestions suggestions = new Suggestions(items, Optional.empty());
    List<Facet.Count> counts = new ArrayList<>(List.of(new Facet.Count("Horror", 1)));
    Facet facet = new Facet(FacetField.GENRE, counts);
    List<Facet> facets = new ArrayList<>(List.of(facet));
    SearchResult result = new SearchResult(0, List.of(), facets, Optional.empty());
    parts.clear();
    genres.clear();
    items.clear();
    counts.clear();
    facets.clear();

    assertThat(film.marked()).hasSize(1);
    assertThat(film.genres()).hasSize(1);
    assertThat(person.marked()).hasSize(1);
    assertThat(suggestions.items()).containsExactly(film, person);
    assertThat(facet.counts()).hasSize(1);
    assertThat(result.facets()).containsExactly(facet);
  }
}
