package dev.marquee.api.wire;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.marquee.api.LastImport;
import dev.marquee.catalog.Gap;
import dev.marquee.catalog.Movie;
import dev.marquee.document.MovieDocument;
import dev.marquee.query.Facet;
import dev.marquee.query.FacetField;
import dev.marquee.query.SearchResult;
import dev.marquee.query.Twins;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How the catalogue is.
 *
 * <pre>
 * {"films": 12, "counted_at": "2026-01-31T12:00:00Z", "sources": [{"value": "tmdb", "count": 12}],
 *  "missing": {"year": 0, "overview": 3, ..},
 *  "duplicates": {"groups": 1, "items": [{"title": "The Host", "release_year": 2006, "films": [{..}, {..}]}]},
 *  "last_import": {"ended_at": "2026-01-31T11:00:00Z", "outcome": "complete", "created": 12, "changed": 0, "unchanged": 0,
 *   "files": [{"file": "films.csv", "format": "tmdb-5000", "rows": 13, "taken": 12, "broken": 1, "passed_over": 0}]}}
 * </pre>
 */
public final class CatalogueDocument {
  private CatalogueDocument() {}

  /**
   * The whole document.
   *
   * @param counted all films, counted by what they lack and by source
   */
  public static ObjectNode of(
      Instant countedAt, SearchResult counted, Twins twins, Optional<LastImport> lastImport) {
    ObjectNode node = Json.object();
    node.put("films", counted.total()).put("counted_at", countedAt.toString());
    ArrayNode sources = node.putArray("sources");
    for (Facet.Count source : counts(counted, FacetField.SOURCE)) {
      sources.addObject().put("value", source.value()).put("count", source.count());
    }
    ObjectNode missing = node.putObject("missing");
    for (Gap gap : Gap.values()) {
      missing.put(gap.key(), 0);
    }
    counts(counted, FacetField.MISSING).forEach(gap -> missing.put(gap.value(), gap.count()));
    node.set("duplicates", of(twins));
    lastImport.ifPresent(ended -> node.set("last_import", of(ended)));
    return node;
  }

  private static List<Facet.Count> counts(SearchResult counted, FacetField field) {
    return counted.facets().stream()
        .filter(facet -> facet.field() == field)
        .flatMap(facet -> facet.counts().stream())
        .toList();
  }

  private static ObjectNode of(Twins twins) {
    ObjectNode node = Json.object().put("groups", twins.groups());
    ArrayNode items = node.putArray("items");
    for (List<Movie> films : twins.first()) {
      ObjectNode item = items.addObject();
      item.put("title", films.getFirst().facts().title());
      films.getFirst().facts().releaseYear().ifPresent(year -> item.put("release_year", year));
      ArrayNode documents = item.putArray("films");
      films.forEach(film -> documents.add(MovieDocument.of(film)));
    }
    return node;
  }

  private static ObjectNode of(LastImport ended) {
    ObjectNode node = Json.object().put("ended_at", ended.endedAt().toString());
    node.put("outcome", ended.outcome().name().toLowerCase(Locale.ROOT));
    node.put("created", ended.created()).put("changed", ended.changed());
    node.put("unchanged", ended.unchanged());
    ArrayNode files = node.putArray("files");
    for (LastImport.File file : ended.files()) {
      files
          .addObject()
          .put("file", file.name())
          .put("format", file.format())
          .put("rows", file.rows())
          .put("taken", file.taken())
          .put("broken", file.broken())
          .put("passed_over", file.passedOver());
    }
    return node;
  }
}
