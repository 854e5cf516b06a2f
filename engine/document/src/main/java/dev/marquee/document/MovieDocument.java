package dev.marquee.document;

import static dev.marquee.document.MovieField.*;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.marquee.catalog.Credit;
import dev.marquee.catalog.ExternalId;
import dev.marquee.catalog.Movie;
import dev.marquee.catalog.MovieFacts;
import dev.marquee.catalog.MovieId;
import dev.marquee.catalog.Registry;
import dev.marquee.document.FieldReader.Limits;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A film as a JSON object. Absent facts and empty lists are left out.
 *
 * <pre>
 * {"movie_id": "tmdb-155", "ids": {"tmdb": "155", "imdb": "tt0468569"}, "title": "The Dark Knight",
 *  "release_date": "2008-07-16", "release_year": 2008, "runtime": 152, "genres": ["Action"],
 *  "directors": ["Christopher Nolan"], "cast": [{"name": "Christian Bale", "character": "Bruce Wayne", "order": 0}],
 *  "original_language": "en", "vote_count": 12002, "vote_average": 8.2, "sources": ["tmdb"],
 *  "updated_at": "2026-01-31T12:00:00Z"}
 * </pre>
 */
public final class MovieDocument {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private static final Set<String> KNOWN = knownFields();

  private MovieDocument() {}

  public static ObjectNode of(Movie movie) {
    ObjectNode node = NODES.objectNode();
    node.put(MOVIE_ID, movie.id().value());
    writeFacts(movie.facts(), node);
    putTexts(node, SOURCES, movie.sources());
    node.put(UPDATED_AT, movie.updatedAt().toString());
    return node;
  }

  /** The facts alone, without the fields that Marquee fills in itself. */
  public static ObjectNode of(MovieFacts facts) {
    ObjectNode node = NODES.objectNode();
    writeFacts(facts, node);
    return node;
  }

  /**
   * Reads what {@link #of(Movie)} wrote.
   *
   * @throws DocumentException when it is something else
   */
  public static Movie readMovie(JsonNode node) throws DocumentException {
    MovieFacts facts = readStoredFacts(node);
    List<FieldError> errors = new ArrayList<>();
    FieldReader reader = new FieldReader(node, "", errors, Limits.NONE);
    Optional<String> id = reader.text(MOVIE_ID);
    Optional<String> updatedAt = reader.text(UPDATED_AT);
    List<String> sources = reader.texts(SOURCES);
    if (id.isEmpty() || updatedAt.isEmpty()) {
      reader.error(MOVIE_ID, "and updated_at are required");
    }
    if (errors.isEmpty()) {
      try {
        return new Movie(
            new MovieId(id.orElseThrow()), facts, sources, Instant.parse(updatedAt.orElseThrow()));
      } catch (IllegalArgumentException | DateTimeParseException malformed) {
        reader.error("", String.valueOf(malformed.getMessage()));
      }
    }
    throw new DocumentException(errors);
  }

  /**
   * Reads the facts of a document that somebody handed in. Fields that Marquee fills in itself are
   * passed over.
   *
   * @throws DocumentException with everything that is wrong with it
   */
  public static MovieFacts readFacts(JsonNode node) throws DocumentException {
    return readFacts(node, Limits.HANDED_IN);
  }

  /** Reads what {@link #of(MovieFacts)} wrote, however large it is. */
  static MovieFacts readStoredFacts(JsonNode node) throws DocumentException {
    return readFacts(node, Limits.NONE);
  }

  private static MovieFacts readFacts(JsonNode node, Limits limits) throws DocumentException {
    if (!node.isObject()) {
      throw new DocumentException(List.of(new FieldError("", "a film must be a JSON object")));
    }
    List<FieldError> errors = new ArrayList<>();
    FieldReader reader = new FieldReader(node, "", errors, limits);
    reader.refuseOthersThan(KNOWN);
    Optional<String> title = reader.text(TITLE);
    if (title.isEmpty()) {
      reader.error(TITLE, "is required");
    }
    MovieFacts.Builder facts =
        MovieFacts.titled(title.orElse("?"))
            .originalTitle(reader.text(ORIGINAL_TITLE))
            .alternativeTitles(reader.texts(ALTERNATIVE_TITLES))
            .releaseDate(reader.date(RELEASE_DATE))
            .releaseYear(reader.integer(RELEASE_YEAR))
            .runtimeMinutes(reader.integer(RUNTIME))
            .genres(reader.texts(GENRES))
            .keywords(reader.texts(KEYWORDS))
            .directors(reader.texts(DIRECTORS))
            .cast(readCast(reader))
            .countries(reader.texts(COUNTRIES))
            .originalLanguage(reader.text(ORIGINAL_LANGUAGE))
            .certification(reader.text(CERTIFICATION))
            .collection(reader.text(COLLECTION))
            .overview(reader.text(OVERVIEW))
            .tagline(reader.text(TAGLINE))
            .budget(reader.wholeNumber(BUDGET))
            .revenue(reader.wholeNumber(REVENUE))
            .voteCount(reader.integer(VOTE_COUNT))
            .voteAverage(reader.number(VOTE_AVERAGE))
            .popularity(reader.number(POPULARITY))
            .posterUrl(reader.text(POSTER_URL))
            .status(reader.text(STATUS));
    readIds(reader, facts);
    return build(facts, errors);
  }

  private static MovieFacts build(MovieFacts.Builder facts, List<FieldError> errors)
      throws DocumentException {
    if (errors.isEmpty()) {
      try {
        return facts.build();
      } catch (IllegalArgumentException outOfRange) {
        errors.add(new FieldError("", String.valueOf(outOfRange.getMessage())));
      }
    }
    throw new DocumentException(errors);
  }

  private static void readIds(FieldReader reader, MovieFacts.Builder facts) {
    JsonNode ids = reader.node(IDS);
    if (ids.isMissingNode()) {
      return;
    }
    if (!ids.isObject()) {
      reader.error(IDS, "must be an object");
      return;
    }
    FieldReader idReader = reader.within(ids, IDS + ".");
    ids.fieldNames()
        .forEachRemaining(
            key -> {
              Optional<Registry> registry = Registry.ofKey(key);
              if (registry.isEmpty()) {
                idReader.error(key, "is not a known register");
                return;
              }
              idReader
                  .text(key)
                  .ifPresent(
                      value -> {
                        try {
                          facts.id(registry.get(), new ExternalId(registry.get(), value).value());
                        } catch (IllegalArgumentException malformed) {
                          idReader.error(key, String.valueOf(malformed.getMessage()));
                        }
                      });
            });
  }

  private static List<Credit> readCast(FieldReader reader) {
    List<Credit> cast = new ArrayList<>();
    int position = 0;
    for (JsonNode item : reader.items(CAST)) {
      FieldReader credit = reader.within(item, CAST + "[" + position + "].");
      credit.refuseOthersThan(Set.of(CAST_NAME, CAST_CHARACTER, CAST_ORDER));
      Optional<String> name = credit.text(CAST_NAME);
      int order = credit.integer(CAST_ORDER).orElse(position);
      if (name.isEmpty()) {
        credit.error(CAST_NAME, "is required");
      } else if (order < 0) {
        credit.error(CAST_ORDER, "must be 0 or more, got " + order);
      } else {
        cast.add(new Credit(name.get(), credit.text(CAST_CHARACTER), order));
      }
      position++;
    }
    return cast;
  }

  private static void writeFacts(MovieFacts facts, ObjectNode node) {
    writeIds(facts.ids(), node);
    node.put(TITLE, facts.title());
    putText(node, ORIGINAL_TITLE, facts.originalTitle());
    putTexts(node, ALTERNATIVE_TITLES, facts.alternativeTitles());
    facts.releaseDate().ifPresent(date -> node.put(RELEASE_DATE, date.toString()));
    facts.releaseYear().ifPresent(year -> node.put(RELEASE_YEAR, year));
    facts.runtimeMinutes().ifPresent(minutes -> node.put(RUNTIME, minutes));
    putTexts(node, GENRES, facts.genres());
    putTexts(node, KEYWORDS, facts.keywords());
    putTexts(node, DIRECTORS, facts.directors());
    writeCast(facts.cast(), node);
    putTexts(node, COUNTRIES, facts.countries());
    putText(node, ORIGINAL_LANGUAGE, facts.originalLanguage());
    putText(node, CERTIFICATION, facts.certification());
    putText(node, COLLECTION, facts.collection());
    putText(node, OVERVIEW, facts.overview());
    putText(node, TAGLINE, facts.tagline());
    facts.budget().ifPresent(usd -> node.put(BUDGET, usd));
    facts.revenue().ifPresent(usd -> node.put(REVENUE, usd));
    facts.voteCount().ifPresent(votes -> node.put(VOTE_COUNT, votes));
    facts.voteAverage().ifPresent(average -> node.put(VOTE_AVERAGE, average));
    facts.popularity().ifPresent(popularity -> node.put(POPULARITY, popularity));
    putText(node, POSTER_URL, facts.posterUrl());
    putText(node, STATUS, facts.status());
  }

  private static void writeIds(Map<Registry, String> ids, ObjectNode node) {
    if (!ids.isEmpty()) {
      ObjectNode idsNode = node.putObject(IDS);
      ids.forEach((registry, value) -> idsNode.put(registry.key(), value));
    }
  }

  private static void writeCast(List<Credit> cast, ObjectNode node) {
    if (cast.isEmpty()) {
      return;
    }
    ArrayNode castNode = node.putArray(CAST);
    for (Credit credit : cast) {
      ObjectNode creditNode = castNode.addObject().put(CAST_NAME, credit.name());
      putText(creditNode, CAST_CHARACTER, credit.character());
      creditNode.put(CAST_ORDER, credit.order());
    }
  }

  private static void putText(ObjectNode node, String field, Optional<String> text) {
    text.ifPresent(value -> node.put(field, value));
  }

  private static void putTexts(ObjectNode node, String field, List<String> texts) {
    if (!texts.isEmpty()) {
      ArrayNode array = node.putArray(field);
      texts.forEach(array::add);
    }
  }

  private static Set<String> knownFields() {
    Set<String> known = new HashSet<>(MovieField.OWN);
    known.addAll(
        List.of(
            IDS,
            TITLE,
            ORIGINAL_TITLE,
            ALTERNATIVE_TITLES,
            RELEASE_DATE,
            RELEASE_YEAR,
            RUNTIME,
            GENRES,
            KEYWORDS,
            DIRECTORS,
            CAST,
            COUNTRIES,
            ORIGINAL_LANGUAGE,
            CERTIFICATION,
            COLLECTION,
            OVERVIEW,
            TAGLINE,
            BUDGET,
            REVENUE,
            VOTE_COUNT,
            VOTE_AVERAGE,
            POPULARITY,
            POSTER_URL,
            STATUS));
    return known;
  }
}
