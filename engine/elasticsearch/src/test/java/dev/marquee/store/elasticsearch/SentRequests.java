package dev.marquee.store.elasticsearch;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.Refresh;
import co.elastic.clients.elasticsearch._types.RequestBase;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.json.JsonData;
import dev.marquee.catalog.CatalogEntry;
import dev.marquee.catalog.Credit;
import dev.marquee.catalog.Embedding;
import dev.marquee.catalog.ExternalId;
import dev.marquee.catalog.Gap;
import dev.marquee.catalog.Movie;
import dev.marquee.catalog.MovieFacts;
import dev.marquee.catalog.MovieId;
import dev.marquee.catalog.Registry;
import dev.marquee.catalog.SourceKey;
import dev.marquee.catalog.SourceRecord;
import dev.marquee.query.FacetField;
import dev.marquee.query.Filter;
import dev.marquee.query.Page;
import dev.marquee.query.Sort;
import dev.marquee.store.Artifact;
import dev.marquee.store.ArtifactName;
import dev.marquee.store.Change;
import dev.marquee.store.Probe;
import dev.marquee.title.TypedText;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** An example of each request that is sent, under the name of its file in es-mappings/queries. */
final class SentRequests {
  private static final String PREFIX = "marquee";
  private static final String FILMS = PREFIX + "-movies-v1";
  private static final String VIEW = "a-view";
  private static final int PAGE = 1_000;

  private final Map<String, RequestBase> requests = new TreeMap<>();

  private SentRequests() {}

  static Map<String, RequestBase> all() {
    SentRequests all = new SentRequests();
    all.addSearches();
    all.addSuggestions("matirx", "one-word");
    all.addSuggestions("eternal sunhsi", "two-words");
    all.addSimilar();
    all.addLookUps();
    all.addTwins();
    all.addViews();
    all.addWrites();
    all.addIndices();
    all.addMigration();
    all.requests.putAll(ReviewExamples.all());
    all.requests.putAll(EventExamples.all());
    all.addPointers();
    all.addChunks();
    return all.requests;
  }

  private void addSearches() {
    TypedText typed = TypedText.of("the matrix rel");
    SearchRequests search = new SearchRequests(FILMS, question(typed.text(), Sort.RELEVANCE));
    requests.put("search-as-typed", search.asTyped(typed));
    requests.put("search-films", search.films(typed));
    search
        .facets(typed)
        .forEach((fields, request) -> requests.put("search-facets-" + names(fields), request));
    TypedText nothing = TypedText.of("");
    for (Sort sort : Sort.values()) {
      requests.put(
          "browse-by-" + sort.name().toLowerCase(Locale.ROOT),
          new SearchRequests(FILMS, question("", sort)).films(nothing));
    }
    requests.put(
        "searches-together",
        Searches.together(FILMS, new SuggestRequests(FILMS, TypedText.of("mat")).films(0)));
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
            new Filter.Country("US"),
            new Filter.Source("tmdb"),
            new Filter.Missing(Gap.POSTER),
            new Filter.Person("Keanu Reeves"));
    return new dev.marquee.query.SearchRequest(
        text, filters, sort, new Page(2, 20), EnumSet.allOf(FacetField.class));
  }

  private void addSuggestions(String text, String name) {
    SuggestRequests suggest = new SuggestRequests(FILMS, TypedText.of(text));
    for (int edits = 0; edits <= SuggestRequests.MAX_EDITS; edits++) {
      add("suggest-%s-%d-films".formatted(name, edits), suggest.films(edits));
      add("suggest-%s-%d-people".formatted(name, edits), suggest.people(edits));
      add("suggest-%s-%d-scattered".formatted(name, edits), suggest.scattered(edits));
    }
  }

  private void add(String name, List<SearchRequest> added) {
    for (int i = 0; i < added.size(); i++) {
      requests.put(added.size() == 1 ? name : name + "-" + (i + 1), added.get(i));
    }
  }

  private void addSimilar() {
    Movie matrix = movie();
    List<Filter> filters = List.of(new Filter.Genre("Action"));
    requests.put("like-this", SimilarRequests.like(FILMS, matrix, filters, 10));
    requests.put("like-this-itself", SimilarRequests.likenessToItself(FILMS, matrix));
    requests.put("nearest", SimilarRequests.nearest(FILMS, vector(), filters, 10));
  }

  private void addLookUps() {
    requests.put("get", LookupRequests.document(FILMS, "tmdb-603"));
    requests.put(
        "read",
        LookupRequests.films(FILMS, List.of(new MovieId("tmdb-603"), new MovieId("tmdb-604"))));
    requests.put("count", LookupRequests.count(FILMS));
    requests.put(
        "resolve", LookupRequests.resolve(FILMS, new ExternalId(Registry.IMDB, "tt0133093")));
    requests.put("walk", LookupRequests.walk(FILMS, Optional.of(new MovieId("tmdb-603")), 100));
    requests.put("find", LookupRequests.all(find(), PAGE).index(FILMS).build());
    Query redirects = Clauses.anyOf(IndexField.REDIRECT_TO, List.of("tmdb-603"));
    requests.put("find-redirects", LookupRequests.all(redirects, PAGE).index(FILMS).build());
  }

  private static Query find() {
    return LookupRequests.find(
        new Probe(
            Set.of(new SourceKey("tmdb", "603")),
            Set.of(new ExternalId(Registry.TMDB, "603")),
            Set.of("thematrix")));
  }

  private void addTwins() {
    requests.put("twins-shared", TwinRequests.shared(FILMS));
    requests.put("twins-films", TwinRequests.films(FILMS, "matrix 1999"));
  }

  private void addViews() {
    List<FieldValue> last = List.of(FieldValue.of(4711));
    requests.put("view-open", LookupRequests.openView(FILMS));
    requests.put("view-page-first", LookupRequests.page(everyPage(), VIEW, List.of()));
    requests.put("view-page-next", LookupRequests.page(everyPage(), VIEW, last));
    requests.put("view-close", LookupRequests.closeView(VIEW));
    requests.put(
        "snapshot-page", LookupRequests.page(LookupRequests.everything(PAGE), VIEW, List.of()));
  }

  private static SearchRequest.Builder everyPage() {
    return LookupRequests.all(find(), PAGE).sort(Clauses.byPlace());
  }

  private void addMigration() {
    Schema schema = Schema.movies(PREFIX);
    String before = PREFIX + "-movies-v0-1";
    requests.put("migration-checkpoints", MigrationRequests.checkpoints(before));
    requests.put("migration-view-of-shard", LookupRequests.openShardView(before, 1));
    requests.put(
        "migration-written-after",
        LookupRequests.page(MigrationRequests.writtenAfter(41, PAGE), VIEW, List.of()));
    requests.put(
        "migration-copy",
        MigrationRequests.copies(
            schema.index(),
            List.of(
                new MigrationRequests.Written(
                    new Change.Redirect(new MovieId("imdb-tt0133093"), new MovieId("tmdb-603")),
                    42))));
    requests.put("migration-count", MigrationRequests.count(before));
    requests.put(
        "migration-ids", LookupRequests.page(MigrationRequests.ids(PAGE), VIEW, List.of()));
    requests.put("migration-still-there", MigrationRequests.stillThere(before, List.of("m-1")));
    requests.put("migration-delete", MigrationRequests.deletes(schema.index(), List.of("m-1")));
    requests.put(
        "migration-remember",
        MigrationRequests.remember(
            schema.index(), Map.of("application", JsonData.of("marquee")), before, Map.of(0, 41L)));
    requests.put("migration-hold", MigrationRequests.hold(before));
    requests.put("migration-release", MigrationRequests.release(before));
    requests.put("migration-swap", MigrationRequests.swap(schema, before));
    requests.put("migration-drop", MigrationRequests.drop(before));
  }

  private void addWrites() {
    List<Change> changes =
        List.of(
            new Change.Put(entry()),
            new Change.Redirect(new MovieId("imdb-tt0133093"), new MovieId("tmdb-603")),
            new Change.Delete(new MovieId("m-0123456789ab")));
    List<WriteRequests.Operation> operations =
        ChangeBatch.of(changes, none -> Set.of()).stream().map(WriteRequests::operation).toList();
    requests.put("write-films", WriteRequests.bulk(FILMS, operations, Refresh.False));
  }

  private void addIndices() {
    requests.put("index-find", IndexRequests.find(Schema.movies(PREFIX).general()));
    requests.put("index-find-all", IndexRequests.find(Schema.movies(PREFIX).allVersions()));
    requests.put("index-mapping", IndexRequests.mapping(FILMS));
    requests.put(
        "index-create-movies", Schema.movies(PREFIX).creation(Schema.movies(PREFIX).inUse()));
    requests.put(
        "index-create-artifacts",
        Schema.artifacts(PREFIX).creation(Schema.artifacts(PREFIX).inUse()));
    requests.put("index-add-vectors", IndexRequests.addVectors(FILMS, vector().dimensions()));
    requests.put("index-refresh", IndexRequests.refresh(FILMS));
    requests.put("index-merge", IndexRequests.merge(FILMS));
    requests.put("index-merge-progress", IndexRequests.progress("node:603"));
    requests.put("index-measure", IndexRequests.measure(Schema.allVersions(PREFIX)));
  }

  private void addPointers() {
    ArtifactRequests artifacts = new ArtifactRequests(PREFIX + "-artifacts-v1");
    ArtifactName name = new ArtifactName("model");
    Artifact artifact = new Artifact(name, 8, 3, "ba7816bf", Instant.parse("2026-01-31T12:00:00Z"));
    ArtifactPointer pointer =
        new ArtifactPointer(name, List.of(new ArtifactPointer.Version(artifact, "a-content")));
    ArtifactPointer.Place place = new ArtifactPointer.Place(7, 1);
    requests.put("artifact-pointer-get", artifacts.pointer(name));
    requests.put("artifact-pointer-create", artifacts.point(pointer, Optional.empty()));
    requests.put("artifact-pointer-swap", artifacts.point(pointer, Optional.of(place)));
    requests.put("artifact-pointer-delete", artifacts.remove(name, place));
    requests.put("artifact-list", artifacts.list(PAGE));
  }

  private void addChunks() {
    ArtifactRequests artifacts = new ArtifactRequests(PREFIX + "-artifacts-v1");
    ArtifactName name = new ArtifactName("model");
    byte[] data = "abc".getBytes(StandardCharsets.UTF_8);
    requests.put("artifact-chunk-write", artifacts.writeChunk(name, "a-content", 0, data));
    requests.put("artifact-chunk-get", artifacts.chunk("a-content", 0));
    requests.put(
        "artifact-chunks-delete", artifacts.deleteChunks(List.of("a-content-0", "a-content-1")));
    requests.put(
        "artifact-chunks-abandoned",
        artifacts.chunksBefore(name, "20260131T120000Z", List.of("a-content"), PAGE));
  }

  private static Movie movie() {
    MovieFacts facts =
        MovieFacts.titled("The Matrix")
            .genres(List.of("Action", "Science Fiction"))
            .keywords(List.of("virtual reality"))
            .countries(List.of("US"))
            .directors(List.of("Lana Wachowski"))
            .cast(List.of(Credit.of("Keanu Reeves", 0)))
            .overview(Optional.of("A hacker learns what the world is."))
            .build();
    return new Movie(new MovieId("tmdb-603"), facts, List.of("tmdb"), Instant.EPOCH);
  }

  private static CatalogEntry entry() {
    Movie matrix = movie();
    SourceRecord record = new SourceRecord(new SourceKey("tmdb", "603"), matrix.facts());
    return new CatalogEntry(matrix, List.of(record), Optional.of(vector()));
  }

  private static Embedding vector() {
    return Embedding.of(new float[] {0.6f, 0.8f});
  }
}
