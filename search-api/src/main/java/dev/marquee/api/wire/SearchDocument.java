package dev.marquee.api.wire;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.marquee.document.MovieDocument;
import dev.marquee.query.Facet;
import dev.marquee.query.MarkedPart;
import dev.marquee.query.Page;
import dev.marquee.query.SearchResult;
import dev.marquee.query.Suggestion;
import dev.marquee.query.Suggestions;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.List;

/**
 * Answers to people who search.
 *
 * <pre>
 * {"total": 1, "page": 1, "size": 20, "items": [{"movie_id": "tmdb-27205", .., "score": 0.97,
 *  "marked": [["Incep", true], ["tion", false]]}],
 *  "facets": {"genre": [{"value": "Action", "count": 1}]}, "corrected_query": "inception", "took_ms": 3}
 * </pre>
 */
public final class SearchDocument {
  /** Digits of a score; more would differ between engines and say nothing. */
  private static final int SCORE_DIGITS = 4;

  private SearchDocument() {}

  public static ObjectNode of(SearchResult result, Page page, Duration took) {
    ObjectNode node = Json.object();
    node.put("total", result.total()).put("page", page.number()).put("size", page.size());
    ArrayNode items = node.putArray("items");
    for (SearchResult.Hit hit : result.hits()) {
      ObjectNode item = MovieDocument.of(hit.scored().movie());
      item.put("score", score(hit.scored().score()));
      item.set("marked", of(hit.marked()));
      items.add(item);
    }
    if (!result.facets().isEmpty()) {
      ObjectNode facets = node.putObject("facets");
      result.facets().forEach(facet -> facets.set(facet.field().key(), of(facet)));
    }
    result.correctedQuery().ifPresent(query -> node.put("corrected_query", query));
    return node.put("took_ms", took.toMillis());
  }

  public static ObjectNode of(Suggestions suggestions) {
    ObjectNode node = Json.object();
    ArrayNode items = node.putArray("items");
    suggestions.items().forEach(suggestion -> items.add(of(suggestion)));
    suggestions.correctedQuery().ifPresent(query -> node.put("corrected_query", query));
    return node;
  }

  /** A score as it is shown. */
  static BigDecimal score(double score) {
    return BigDecimal.valueOf(score).setScale(SCORE_DIGITS, RoundingMode.HALF_EVEN);
  }

  private static ObjectNode of(Suggestion suggestion) {
    ObjectNode node = Json.object();
    switch (suggestion) {
      case Suggestion.Film film -> {
        node.put("kind", "movie").put("movie_id", film.id().value()).put("title", film.title());
        film.releaseYear().ifPresent(year -> node.put("release_year", year));
        if (!film.genres().isEmpty()) {
          film.genres().forEach(node.putArray("genres")::add);
        }
      }
      case Suggestion.Person person -> node.put("kind", "person").put("name", person.name());
    }
    node.set("marked", of(suggestion.marked()));
    return node;
  }

  private static ArrayNode of(List<MarkedPart> parts) {
    ArrayNode array = Json.object().arrayNode();
    parts.forEach(part -> array.addArray().add(part.text()).add(part.marked()));
    return array;
  }

  private static ArrayNode of(Facet facet) {
    ArrayNode array = Json.object().arrayNode();
    facet
        .counts()
        .forEach(
            count -> array.addObject().put("value", count.value()).put("count", count.count()));
    return array;
  }
}
