package dev.marquee.store.elasticsearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.marquee.audience.Event;
import dev.marquee.catalog.CatalogEntry;
import dev.marquee.catalog.Credit;
import dev.marquee.catalog.Movie;
import dev.marquee.catalog.MovieFacts;
import dev.marquee.catalog.MovieId;
import dev.marquee.document.MovieField;
import dev.marquee.document.ReviewField;
import dev.marquee.review.Review;
import dev.marquee.store.Artifact;
import dev.marquee.store.ArtifactName;
import dev.marquee.store.Change;
import dev.marquee.store.contract.SampleEvent;
import dev.marquee.store.contract.SampleReview;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Field;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The mapping, the documents and the names in the code tell of the same fields. */
class MappingTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @Test
  void everyFieldOfADocumentIsMapped() throws IOException {
    Set<String> mapped = names(properties(Schema.movies("any")));

    assertThat(mapped)
        .containsAll(names(JSON.readTree(IndexedMovie.write(new Change.Put(film())))));
    assertThat(mapped)
        .containsAll(
            names(
                JSON.readTree(
                    IndexedMovie.write(
                        new Change.Redirect(new MovieId("m-1"), new MovieId("m-2"))))));
  }

  @Test
  void fieldsOfAnEventAreThoseThatAreMapped() throws IOException {
    Event event = SampleEvent.event("e-1").full().build();

    assertThat(names(JSON.readTree(IndexedEvent.write(event))))
        .isEqualTo(names(properties(Schema.events("any", "2026-01"))));
  }

  /** A field that no document has would be one that was renamed in one place only. */
  @Test
  void everyMappedFieldIsOfTheFilmsDocumentOrOneOfOurs() throws Exception {
    Set<String> known = new HashSet<>(constants(MovieField.class));
    known.addAll(constants(IndexField.class));

    assertThat(known).containsAll(names(properties(Schema.movies("any"))));
  }

  @Test
  void everyFieldInTheCodeIsMapped() throws Exception {
    JsonNode properties = properties(Schema.movies("any"));
    List<String> unmapped = new ArrayList<>();
    for (String field : constants(IndexField.class)) {
      String path = field.replace(".", "/fields/");
      boolean noField =
          field.equals(IndexField.KIND_MOVIE)
              || field.equals(IndexField.KIND_REDIRECT)
              || field.equals(IndexField.ENTRY_MOVIE)
              || field.equals(IndexField.VECTOR);
      if (!noField && properties.at("/" + path).isMissingNode()) {
        unmapped.add(field);
      }
    }
    assertThat(unmapped).isEmpty();
    assertThat(names(properties)).containsAll(IndexField.FACTS);
  }

  @Test
  void beginningsAreAsLongAsTheCodeBelieves() throws IOException {
    JsonNode filters = definition(Schema.movies("any")).at("/settings/analysis/filter");

    assertThat(filters.at("/title_beginnings/max_gram").asInt())
        .isEqualTo(IndexField.MAX_TITLE_BEGINNING);
    assertThat(filters.at("/name_beginnings/min_gram").asInt())
        .isEqualTo(IndexField.MIN_NAME_BEGINNING);
    assertThat(filters.at("/name_beginnings/max_gram").asInt())
        .isEqualTo(IndexField.MAX_NAME_BEGINNING);
  }

  @Test
  void everyFieldOfAnArtifactIsMapped() throws IOException {
    Artifact artifact = new Artifact(new ArtifactName("model"), 1, 2, "ab", Instant.EPOCH);
    ArtifactPointer pointer =
        new ArtifactPointer(
            artifact.name(), List.of(new ArtifactPointer.Version(artifact, "content")));
    JsonNode properties = properties(Schema.artifacts("any"));

    assertThat(names(properties)).containsAll(names(pointer.write()));
    assertThat(names(properties.at("/versions/properties")))
        .isEqualTo(names(pointer.write().path("versions").path(0)));
  }

  /** What is stored of a review is its document: what an index adds can be worked out again. */
  @Test
  void mappedFieldsAreThoseOfAReviewAndOursWhichAreNotStored() throws Exception {
    Schema schema = Schema.reviews("any");
    Review review =
        SampleReview.review("r-1")
            .by("u-1")
            .rated(9)
            .judged(0.9)
            .written("2026-01-30T09:00:00Z")
            .build();
    Set<String> ours = constants(ReviewIndexField.class);
    Set<String> all = new HashSet<>(constants(ReviewField.class));
    all.addAll(ours);
    Set<String> unstored = new HashSet<>();
    definition(schema)
        .at("/mappings/_source/excludes")
        .forEach(field -> unstored.add(field.asText()));

    assertThat(names(properties(schema))).isEqualTo(all);
    assertThat(names(JSON.readTree(IndexedReview.write(review)))).isEqualTo(all);
    assertThat(unstored).isEqualTo(ours);
  }

  static Stream<Arguments> schemas() {
    return Stream.of(
        arguments("movies", Schema.movies("any")),
        arguments("reviews", Schema.reviews("any")),
        arguments("artifacts", Schema.artifacts("any")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("schemas")
  void indexTakesNoFieldUnseenAndLosesNothingAcknowledged(String content, Schema schema)
      throws IOException {
    JsonNode definition = definition(schema);

    assertThat(definition.at("/mappings/dynamic").asText()).isEqualTo("strict");
    assertThat(definition.at("/mappings/_meta/format").asInt()).isEqualTo(schema.format());
    assertThat(definition.at("/mappings/_meta/content").asText()).isEqualTo(content);
    assertThat(definition.at("/settings/index/translog/durability").asText()).isEqualTo("request");
  }

  private static CatalogEntry film() {
    MovieFacts facts =
        MovieFacts.titled("The Matrix")
            .genres(List.of("Action"))
            .cast(List.of(Credit.of("Keanu Reeves", 0)))
            .releaseYear(OptionalInt.of(1999))
            .originalLanguage(Optional.of("en"))
            .build();
    return CatalogEntry.of(
        new Movie(new MovieId("tmdb-603"), facts, List.of("tmdb"), Instant.EPOCH), List.of());
  }

  private static JsonNode properties(Schema schema) throws IOException {
    return definition(schema).at("/mappings/properties");
  }

  private static JsonNode definition(Schema schema) throws IOException {
    try (InputStream definition = schema.definition()) {
      return JSON.readTree(definition);
    }
  }

  private static Set<String> names(JsonNode object) {
    Set<String> names = new HashSet<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }

  private static Set<String> constants(Class<?> type) throws IllegalAccessException {
    Set<String> constants = new HashSet<>();
    for (Field field : type.getDeclaredFields()) {
      if (field.getType() == String.class) {
        field.setAccessible(true);
        constants.add((String) field.get(null));
      }
    }
    return constants;
  }
}
