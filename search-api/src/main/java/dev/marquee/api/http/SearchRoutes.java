package dev.marquee.api.http;

import dev.marquee.api.wire.SearchDocument;
import dev.marquee.catalog.Gap;
import dev.marquee.query.FacetField;
import dev.marquee.query.Filter;
import dev.marquee.query.Page;
import dev.marquee.query.SearchRequest;
import dev.marquee.query.SearchResult;
import dev.marquee.query.Sort;
import dev.marquee.query.SuggestRequest;
import dev.marquee.store.MovieIndex;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

/** Finding films: while somebody types, and when they have typed. */
final class SearchRoutes {
  static final String SUGGEST = "/api/suggest";

  private static final int DEFAULT_SUGGESTIONS = 8;
  private static final int DEFAULT_PAGE_SIZE = 20;
  private static final int MAX_YEAR = 9_999;
  private static final int MAX_RATING = 10;
  private static final List<String> SORTS =
      Arrays.stream(Sort.values()).map(sort -> sort.name().toLowerCase(Locale.ROOT)).toList();
  private static final List<String> FACETS =
      Arrays.stream(FacetField.values()).map(FacetField::key).toList();

  private static final List<String> GAPS = Arrays.stream(Gap.values()).map(Gap::key).toList();

  private final MovieIndex movies;

  SearchRoutes(MovieIndex movies) {
    this.movies = movies;
  }

  List<Route> routes() {
    return List.of(Route.get(SUGGEST, this::suggest), Route.get("/api/search", this::search));
  }

  private void suggest(ServerRequest request, ServerResponse response) {
    var parameters = new QueryParameters(request.query());
    String text = parameters.text("q").orElse("");
    OptionalInt size = parameters.integer("size", 1, SuggestRequest.MAX_SIZE);
    parameters.check();
    var suggest = new SuggestRequest(text, size.orElse(DEFAULT_SUGGESTIONS));
    Answers.json(request, response, SearchDocument.of(movies.suggest(suggest)));
  }

  private void search(ServerRequest request, ServerResponse response) {
    SearchRequest search = read(new QueryParameters(request.query()));
    long startNanos = System.nanoTime();
    SearchResult result = movies.search(search);
    Duration took = Duration.ofNanos(System.nanoTime() - startNanos);
    Answers.json(request, response, SearchDocument.of(result, search.page(), took));
  }

  private static SearchRequest read(QueryParameters parameters) {
    String text = parameters.text("q").orElse("");
    List<Filter> filters = filters(parameters);
    Sort sort =
        parameters
            .choice("sort", SORTS)
            .map(name -> Sort.valueOf(name.toUpperCase(Locale.ROOT)))
            .orElse(Sort.RELEVANCE);
    Page page = Pagination.read(parameters, DEFAULT_PAGE_SIZE);
    Set<FacetField> facets =
        parameters.choices("facets", FACETS).stream()
            .map(name -> FacetField.valueOf(name.toUpperCase(Locale.ROOT)))
            .collect(Collectors.toSet());
    parameters.check();
    return new SearchRequest(text, filters, sort, page, facets);
  }

  private static List<Filter> filters(QueryParameters parameters) {
    List<Filter> filters = new ArrayList<>();
    parameters.text("genre").map(Filter.Genre::new).ifPresent(filters::add);
    OptionalInt from = parameters.integer("year_from", 0, MAX_YEAR);
    OptionalInt to = parameters.integer("year_to", 0, MAX_YEAR);
    if (from.isPresent() && to.isPresent() && from.getAsInt() > to.getAsInt()) {
      parameters.error("year_from", "must not be after year_to");
    } else if (from.isPresent() || to.isPresent()) {
      filters.add(new Filter.Years(from, to));
    }
    OptionalDouble rating = parameters.number("rating_from", 0, MAX_RATING);
    rating.ifPresent(average -> filters.add(new Filter.MinRating(average)));
    parameters.text("language").map(Filter.Language::new).ifPresent(filters::add);
    parameters.text("country").map(Filter.Country::new).ifPresent(filters::add);
    parameters.text("source").map(Filter.Source::new).ifPresent(filters::add);
    parameters
        .choice("missing", GAPS)
        .map(name -> Gap.valueOf(name.toUpperCase(Locale.ROOT)))
        .map(Filter.Missing::new)
        .ifPresent(filters::add);
    parameters.text("person").map(Filter.Person::new).ifPresent(filters::add);
    return filters;
  }
}
