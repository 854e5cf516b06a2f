package dev.marquee.store.contract;

import static dev.marquee.store.contract.SampleFilm.film;
import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.catalog.CatalogEntry;
import dev.marquee.catalog.Embedding;
import dev.marquee.catalog.Gap;
import dev.marquee.catalog.Movie;
import dev.marquee.catalog.MovieFacts;
import dev.marquee.query.Facet;
import dev.marquee.query.FacetField;
import dev.marquee.query.Filter;
import dev.marquee.query.Page;
import dev.marquee.query.SearchRequest;
import dev.marquee.query.SearchResult;
import dev.marquee.query.Sort;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Filters, orders, pages and counts, compared with the same done over a list in memory. */
abstract class BrowsingContract extends SampleCatalogueContract {
  private static final Set<FacetField> ALL_FACETS = EnumSet.allOf(FacetField.class);

  private final FilmsInMemory films = new FilmsInMemory(entries());

  BrowsingContract() {
    this(Locale.ROOT);
  }

  BrowsingContract(Locale locale) {
    super(locale);
  }

  /** Beside the sample, films that tie in every order, and films that lack what others have. */
  @Override
  final List<CatalogEntry> entries() {
    List<CatalogEntry> entries = new ArrayList<>(SampleFilms.ALL);
    for (int id : new int[] {9, 10, 1_000_000}) {
      entries.add(film(id, "Twin", "1990-01-01", 90).fame(500, 7.0, 5).language("sv").entry());
    }
    entries.add(film(11_001, "Two genres thrice").genres("Drama", "Opera", "Drama").entry());
    entries.add(film(11_003, "Two countries thrice").from("IT", "FR", "IT").entry());
    entries.add(film(11_002, "Rated by nobody").fame(0, 0, 0).entry());
    MovieFacts yearOnly =
        MovieFacts.titled("Only a year")
            .releaseYear(OptionalInt.of(1990))
            .voteAverage(OptionalDouble.of(7.7))
            .build();
    entries.add(FreshStoreContract.entry("m-1", yearOnly));
    CatalogEntry told = FreshStoreContract.film("m-2", "Told alike");
    entries.add(
        new CatalogEntry(
            told.movie(), told.records(), Optional.of(Embedding.of(new float[] {0.6f, 0.8f}))));
    return entries;
  }

  @ParameterizedTest
  @ValueSource(strings = {"Western", "Science Fiction", "drama", "ACTION", "AnImAtIoN", "Opera"})
  void genreFilterKeepsFilmsOfTheGenre(String genre) {
    assertKeeps(new Filter.Genre(genre));
  }

  @Test
  void genreFilterTakesNoPartOfAName() {
    assertThat(idsOf(browse(new Filter.Genre("Science")))).isEmpty();
    assertThat(idsOf(browse(new Filter.Genre("Fiction")))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"1999, 2003", "2003, 2003", "1902, 1902", ", 1954", "2014, ", ", ", "1903, 1930"})
  void yearsFilterIncludesBothBoundsAndIsOpenWithoutThem(Integer from, Integer to) {
    OptionalInt first = from == null ? OptionalInt.empty() : OptionalInt.of(from);
    OptionalInt last = to == null ? OptionalInt.empty() : OptionalInt.of(to);

    assertKeeps(new Filter.Years(first, last));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 5.4, 7.7, 7.70001, 8.5, 10})
  void ratingFilterKeepsFilmsOfAtLeastThatRating(double rating) {
    assertKeeps(new Filter.MinRating(rating));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ja", "fr", "IT", "xx", "en"})
  void languageFilterKeepsFilmsOfTheLanguage(String language) {
    assertKeeps(new Filter.Language(language));
  }

  @ParameterizedTest
  @ValueSource(strings = {"FR", "de", "IT", "us", "XX"})
  void countryFilterKeepsFilmsMadeThereAloneOrWithOthers(String country) {
    assertKeeps(new Filter.Country(country));
  }

  @ParameterizedTest
  @ValueSource(strings = {"tmdb", "test", "nowhere"})
  void sourceFilterKeepsFilmsTheSourceTellsOf(String source) {
    assertKeeps(new Filter.Source(source));
  }

  @ParameterizedTest
  @EnumSource(Gap.class)
  void missingFilterKeepsFilmsThatLackIt(Gap gap) {
    assertKeeps(new Filter.Missing(gap));
  }

  @Test
  void countryFilterIsChosenAmongAllCountries() {
    SearchResult result =
        browse(List.of(new Filter.Country("DE")), Sort.RELEVANCE, Page.first(1), ALL_FACETS);

    assertThat(result.total()).isEqualTo(2);
    assertThat(facet(result, FacetField.COUNTRY).counts()).contains(new Facet.Count("FR", 3));
    assertThat(facet(result, FacetField.LANGUAGE).counts())
        .containsExactly(new Facet.Count("de", 1), new Facet.Count("fr", 1));
  }

  @Test
  void countsThePeopleWithTheMostFilmsAndNoMoreThanThat() {
    SearchResult result = browse(List.of(), Sort.RELEVANCE, Page.first(1), ALL_FACETS);

    assertThat(facet(result, FacetField.PERSON).counts())
        .hasSize(Facet.MAX_VALUES)
        .startsWith(
            new Facet.Count("Carrie-Anne Moss", 4), new Facet.Count("Christopher Nolan", 4));
  }

  @ParameterizedTest
  @CsvSource({
    "Christopher Nolan, Christopher Nolan",
    "christopher nolan, Christopher Nolan",
    "toshiro mifune, Toshirō Mifune",
    "Georges Melies, Georges Méliès",
    "jean pierre jeunet, Jean-Pierre Jeunet",
    "'Paige O’Hara', Paige O'Hara",
    "SYLVESTER STALLONE, Sylvester Stallone",
    "MICHAEL CAINE, Michael Caine",
  })
  void personFilterKeepsFilmsThePersonDirectedOrPlayedIn(String typed, String name) {
    assertKeepsTheSame(new Filter.Person(typed), new Filter.Person(name));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Nolan", "Christopher", "Christopher Nolan Jr", "Nobody", ""})
  void personFilterWantsTheWholeName(String name) {
    assertThat(idsOf(browse(new Filter.Person(name)))).isEmpty();
  }

  @Test
  void filtersNarrowTogether() {
    List<Filter> filters =
        List.of(
            new Filter.Genre("Action"),
            new Filter.Genre("Thriller"),
            new Filter.Years(OptionalInt.of(1980), OptionalInt.empty()),
            new Filter.MinRating(7.7),
            new Filter.Person("Sigourney Weaver"),
            new Filter.Language("en"));

    assertThat(titles(browse(filters, Sort.RELEVANCE, Page.first(10), Set.of())))
        .containsExactly("Aliens");
  }

  @Test
  void filtersNarrowWhatAWordFinds() {
    SearchRequest request =
        new SearchRequest(
            "rocky",
            List.of(new Filter.Years(OptionalInt.of(1979), OptionalInt.empty())),
            Sort.NEWEST,
            Page.first(10),
            Set.of());

    assertThat(titles(index.search(request))).containsExactly("Rocky IV", "Rocky II");
  }

  @ParameterizedTest
  @EnumSource(Sort.class)
  void ordersFilmsAndBreaksTiesByFameThenId(Sort sort) {
    SearchResult all = browse(List.of(), sort, Page.first(Page.MAX_SIZE), Set.of());

    assertThat(idsOf(all)).containsExactlyElementsOf(idsOf(films.find(List.of(), sort)));
  }

  @ParameterizedTest
  @EnumSource(Sort.class)
  void pagesNeitherOverlapNorLeaveGaps(Sort sort) {
    for (int size : new int[] {1, 7, 10}) {
      List<String> paged = new ArrayList<>();
      for (int number = 1; (number - 1) * size < entries().size(); number++) {
        SearchResult page = browse(List.of(), sort, new Page(number, size), Set.of());
        assertThat(page.total()).isEqualTo(entries().size());
        paged.addAll(idsOf(page));
      }
      assertThat(paged).containsExactlyElementsOf(idsOf(films.find(List.of(), sort)));
    }
  }

  @Test
  void pagesOfATextNeitherOverlapNorLeaveGaps() {
    List<String> atOnce = idsOf(index.search(SearchRequest.of("the", Page.MAX_SIZE)));
    List<String> paged = new ArrayList<>();
    for (int number = 1; number <= atOnce.size(); number++) {
      Page page = new Page(number, 1);
      paged.addAll(
          idsOf(index.search(new SearchRequest("the", List.of(), Sort.RELEVANCE, page, Set.of()))));
    }

    assertThat(atOnce).hasSizeGreaterThan(10);
    assertThat(paged).isEqualTo(atOnce);
  }

  @ParameterizedTest
  @CsvSource({"2, 100", "100, 100", "10000, 1"})
  void pageBeyondTheEndIsEmptyAndTellsTheTotal(int number, int size) {
    SearchResult beyond = browse(List.of(), Sort.RELEVANCE, new Page(number, size), ALL_FACETS);

    assertThat(beyond.hits()).isEmpty();
    assertThat(beyond.total()).isEqualTo(entries().size());
    assertThat(facet(beyond, FacetField.GENRE).counts()).isNotEmpty();
  }

  @Test
  void countsOnlyWhatIsAskedFor() {
    assertThat(browse(List.of(), Sort.RELEVANCE, Page.first(1), Set.of()).facets()).isEmpty();
    assertThat(browse(List.of(), Sort.RELEVANCE, Page.first(1), Set.of(FacetField.DECADE)).facets())
        .extracting(Facet::field)
        .containsExactly(FacetField.DECADE);
  }

  @ParameterizedTest
  @EnumSource(FacetField.class)
  void countsAllFoundFilmsExactlyMostFirst(FacetField field) {
    SearchResult onePage = browse(List.of(), Sort.RELEVANCE, Page.first(1), ALL_FACETS);

    assertThat(facet(onePage, field).counts())
        .containsExactlyElementsOf(films.counts(field, films.find(List.of(), Sort.RELEVANCE)));
  }

  @Test
  void countsWhatATextFinds() {
    SearchRequest request =
        new SearchRequest("matrix", List.of(), Sort.RELEVANCE, Page.first(1), ALL_FACETS);
    SearchResult result = index.search(request);

    assertThat(facet(result, FacetField.DECADE).counts())
        .containsExactly(new Facet.Count("2000", 2), new Facet.Count("1990", 1));
    assertThat(facet(result, FacetField.LANGUAGE).counts())
        .containsExactly(new Facet.Count("en", 3));
    assertThat(facet(result, FacetField.GENRE).counts())
        .containsExactly(
            new Facet.Count("Action", 3),
            new Facet.Count("Science Fiction", 3),
            new Facet.Count("Adventure", 2),
            new Facet.Count("Thriller", 2));
  }

  @Test
  void countsNothingWhereNothingIsFound() {
    SearchRequest request =
        new SearchRequest("xqzvkj", List.of(), Sort.RELEVANCE, Page.first(10), ALL_FACETS);

    assertThat(index.search(request).facets())
        .hasSize(ALL_FACETS.size())
        .allSatisfy(facet -> assertThat(facet.counts()).isEmpty());
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void randomQuestionsHaveTheAnswersOfAList(int seed) {
    Random random = new Random(seed);
    List<Filter> filters = randomFilters(random);
    Sort sort = List.of(Sort.values()).get(random.nextInt(Sort.values().length));
    Page page = new Page(1 + random.nextInt(3), 1 + random.nextInt(8));
    List<Movie> expected = films.find(filters, sort);

    SearchResult result = browse(filters, sort, page, ALL_FACETS);

    assertThat(result.total()).isEqualTo(expected.size());
    assertThat(idsOf(result))
        .containsExactlyElementsOf(
            idsOf(expected).stream().skip(page.offset()).limit(page.size()).toList());
    assertThat(result.facets()).extracting(Facet::field).containsExactly(FacetField.values());
    for (Facet facet : result.facets()) {
      List<Filter> counted =
          filters.stream().filter(filter -> !facet.field().isChosenBy(filter)).toList();
      assertThat(facet.counts())
          .containsExactlyElementsOf(films.counts(facet.field(), films.find(counted, sort)));
    }
  }

  @Test
  void countsLeaveOutFiltersThatChooseAmongTheirValues() {
    List<Filter> filters =
        List.of(
            new Filter.Genre("Western"),
            new Filter.Years(OptionalInt.of(1960), OptionalInt.of(1969)));

    SearchResult result = browse(filters, Sort.RELEVANCE, Page.first(10), ALL_FACETS);

    assertThat(result.total()).isEqualTo(1);
    assertThat(facet(result, FacetField.GENRE).counts())
        .containsExactly(
            new Facet.Count("Adventure", 1),
            new Facet.Count("Mystery", 1),
            new Facet.Count("Science Fiction", 1),
            new Facet.Count("Western", 1));
    assertThat(facet(result, FacetField.DECADE).counts())
        .containsExactly(new Facet.Count("1960", 1));
    assertThat(facet(result, FacetField.LANGUAGE).counts())
        .containsExactly(new Facet.Count("it", 1));
  }

  static IntStream seeds() {
    return IntStream.rangeClosed(1, 50);
  }

  private List<Filter> randomFilters(Random random) {
    MovieFacts example = entries().get(random.nextInt(entries().size())).movie().facts();
    List<Filter> filters = new ArrayList<>();
    if (random.nextInt(3) == 0 && !example.genres().isEmpty()) {
      filters.add(new Filter.Genre(example.genres().get(random.nextInt(example.genres().size()))));
    }
    if (random.nextInt(3) == 0) {
      int from = 1890 + random.nextInt(120);
      filters.add(
          new Filter.Years(OptionalInt.of(from), OptionalInt.of(from + random.nextInt(60))));
    }
    if (random.nextInt(3) == 0) {
      filters.add(new Filter.MinRating(6 + random.nextInt(25) / 10.0));
    }
    if (random.nextInt(4) == 0) {
      example.originalLanguage().ifPresent(code -> filters.add(new Filter.Language(code)));
    }
    if (random.nextInt(3) == 0 && !example.countries().isEmpty()) {
      filters.add(new Filter.Country(example.countries().getFirst()));
    }
    if (random.nextInt(6) == 0) {
      filters.add(
          new Filter.Missing(List.of(Gap.values()).get(random.nextInt(Gap.values().length))));
    }
    if (random.nextInt(6) == 0 && !example.people().isEmpty()) {
      filters.add(new Filter.Person(example.people().getFirst()));
    }
    return filters;
  }

  private void assertKeeps(Filter filter) {
    assertKeepsTheSame(filter, filter);
  }

  /** Compares what a filter keeps with what a plainly written one keeps of a list. */
  private void assertKeepsTheSame(Filter filter, Filter plain) {
    List<Movie> expected = films.find(List.of(plain), Sort.RELEVANCE);

    SearchResult result = browse(filter);

    assertThat(idsOf(result)).containsExactlyElementsOf(idsOf(expected));
    assertThat(result.total()).isEqualTo(expected.size());
  }

  private SearchResult browse(Filter filter) {
    return browse(List.of(filter), Sort.RELEVANCE, Page.first(Page.MAX_SIZE), Set.of());
  }

  private SearchResult browse(List<Filter> filters, Sort sort, Page page, Set<FacetField> facets) {
    return index.search(new SearchRequest("", filters, sort, page, facets));
  }

  private static Facet facet(SearchResult result, FacetField field) {
    return result.facets().stream()
        .filter(facet -> facet.field() == field)
        .findFirst()
        .orElseThrow(() -> new AssertionError("no facet " + field));
  }

  private static List<String> idsOf(SearchResult result) {
    return idsOf(result.hits().stream().map(hit -> hit.scored().movie()).toList());
  }

  private static List<String> idsOf(List<Movie> movies) {
    return movies.stream().map(movie -> movie.id().value()).toList();
  }
}
