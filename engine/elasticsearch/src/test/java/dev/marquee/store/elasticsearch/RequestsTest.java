package dev.marquee.store.elasticsearch;

import static org.assertj.core.api.Assertions.assertThat;

import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.json.JsonpUtils;
import co.elastic.clients.json.jackson.JacksonJsonpMapper;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import dev.marquee.catalog.Credit;
import dev.marquee.catalog.Embedding;
import dev.marquee.catalog.ExternalId;
import dev.marquee.catalog.Movie;
import dev.marquee.catalog.MovieFacts;
import dev.marquee.catalog.MovieId;
import dev.marquee.catalog.Registry;
import dev.marquee.catalog.SourceKey;
import dev.marquee.query.FacetField;
import dev.marquee.query.Filter;
import dev.marquee.query.Page;
import dev.marquee.query.Sort;
import dev.marquee.store.Probe;
import dev.marquee.title.TypedText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Holds each search that is sent against its file in es-mappings/queries. After a change that is
 * meant, {@code -Dmarquee.golden=write} writes the files anew, to be read before they are
 * committed.
 */
class RequestsTest {
  private static final Path QUERIES = Path.of("../../es-mappings/queries");
  private static final String INDEX = "marquee-movies";
  private static final boolean WRITING = "write".equals(System.getProperty("marquee.golden"));
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  static Stream<Map.Entry<String, SearchRequest>> requests() {
    return all().entrySet().stream();
  }

  @ParameterizedTest
  @MethodSource("requests")
  void requestIsTheOneInItsFile(Map.Entry<String, SearchRequest> request) throws IOException {
    Path file = QUERIES.resolve(request.getKey() + ".json");
    JsonNode sent =
        JSON.readTree(JsonpUtils.toJsonString(request.getValue(), new JacksonJsonpMapper()));
    if (WRITING) {
      Files.writeString(file, JSON.writeValueAsString(sent) + "\n");
    }

    assertThat(JSON.writeValueAsString(sent) + "\n").isEqualTo(Files.readString(file));
  }

  @Test
  void everyFileIsARequestThatIsSent() throws IOException {
    try (Stream<Path> files = Files.list(QUERIES)) {
      Set<String> names =
          files
              .map(file -> file.getFileName().toString().replace(".json", ""))
              .collect(Collectors.toSet());
      assertThat(names).isEqualTo(all().keySet());
    }
  }

  @ParameterizedTest
  @MethodSource("requests")
  void countsAndFacetsAskForNoDocuments(Map.Entry<String, SearchRequest> request) {
    boolean counts =
        request.getKey().startsWith("count") || !request.getValue().aggregations().isEmpty();

    assertThat(counts ? request.getValue().size() : Integer.valueOf(0)).isZero();
  }

  private static Map<String, SearchRequest> all() {
    Map<String, SearchRequest> requests = new TreeMap<>();
    addSearches(requests);
    addLookUps(requests);
    addSimilar(requests);
    addSuggestions(requests, "matirx", "one-word");
    addSuggestions(requests, "eternal sunhsi", "two-words");
    return requests;
  }

  private static void addSearches(Map<String, SearchRequest> requests) {
    TypedText typed = TypedText.of("the matrix rel");
    SearchRequests search = new SearchRequests(INDEX, question(typed.text(), Sort.RELEVANCE));
    requests.put("search-as-typed", search.asTyped(typed));
    requests.put("search-films", search.films(typed));
    search
        .facets(typed)
        .forEach((fields, request) -> requests.put("search-facets-" + names(fields), request));
    TypedText nothing = TypedText.of("");
    for (Sort sort : Sort.values()) {
      requests.put(
          "browse-by-" + sort.name().toLowerCase(Locale.ROOT),
          new SearchRequests(INDEX, question("", sort)).films(nothing));
    }
  }

  private static String names(List<FacetField> fields) {
    return fields.stream().map(FacetField::key).collect(Collectors.joining("-"));
  }

  private static dev.marquee.query.SearchRequest question(String text, Sort sort) {
    List<Filter> filters =
        List.of(
            new Filter.Genre("Science Fiction"),
            new Filter.Years(OptionalInt.of(1990), OptionalInt.empty()),
            new Filter.MinRating(7),
            new Filter.Language("en"),
            new Filter.Person("Keanu Reeves"));
    return new dev.marquee.query.SearchRequest(
        text, filters, sort, new Page(2, 20), EnumSet.allOf(FacetField.class));
  }

  private static void addLookUps(Map<String, SearchRequest> requests) {
    requests.put("count", LookupRequests.count(INDEX));
    requests.put(
        "resolve", LookupRequests.resolve(INDEX, new ExternalId(Registry.IMDB, "tt0133093")));
    requests.put("walk", LookupRequests.walk(INDEX, Optional.of(new MovieId("tmdb-603")), 100));
    Probe probe =
        new Probe(
            Set.of(new SourceKey("tmdb", "603")),
            Set.of(new ExternalId(Registry.TMDB, "603")),
            Set.of("thematrix"));
    requests.put("find", LookupRequests.all(LookupRequests.find(probe), 1000).build());
  }

  private static void addSimilar(Map<String, SearchRequest> requests) {
    MovieFacts facts =
        MovieFacts.titled("The Matrix")
            .genres(List.of("Action", "Science Fiction"))
            .keywords(List.of("virtual reality"))
            .directors(List.of("Lana Wachowski"))
            .cast(List.of(Credit.of("Keanu Reeves", 0)))
            .overview(Optional.of("A hacker learns what the world is."))
            .build();
    Movie matrix = new Movie(new MovieId("tmdb-603"), facts, List.of("tmdb"), Instant.EPOCH);
    List<Filter> filters = List.of(new Filter.Genre("Action"));
    requests.put("like-this", SimilarRequests.like(INDEX, matrix, filters, 10));
    requests.put("like-this-itself", SimilarRequests.likenessToItself(INDEX, matrix));
    requests.put(
        "nearest",
        SimilarRequests.nearest(INDEX, Embedding.of(new float[] {0.6f, 0.8f}), filters, 10));
  }

  private static void addSuggestions(
      Map<String, SearchRequest> requests, String text, String name) {
    SuggestRequests suggest = new SuggestRequests(INDEX, TypedText.of(text));
    for (int edits = 0; edits <= SuggestRequests.MAX_EDITS; edits++) {
      add(requests, "suggest-%s-%d-films".formatted(name, edits), suggest.films(edits));
      add(requests, "suggest-%s-%d-people".formatted(name, edits), suggest.people(edits));
      add(requests, "suggest-%s-%d-scattered".formatted(name, edits), suggest.scattered(edits));
    }
  }

  private static void add(
      Map<String, SearchRequest> requests, String name, List<SearchRequest> added) {
    List<SearchRequest> all = new ArrayList<>(added);
    for (int i = 0; i < all.size(); i++) {
      requests.put(all.size() == 1 ? name : name + "-" + (i + 1), all.get(i));
    }
  }
}
