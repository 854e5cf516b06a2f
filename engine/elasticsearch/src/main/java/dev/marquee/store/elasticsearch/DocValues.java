package dev.marquee.store.elasticsearch;

import co.elastic.clients.elasticsearch.core.search.Hit;
import co.elastic.clients.json.JsonData;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;

/** What a hit carries of fields that are kept by column. */
final class DocValues {
  private DocValues() {}

  /** How well known the film is; 0 where the request did not ask for it. */
  static double prominence(Hit<?> hit) {
    return of(hit, IndexField.PROMINENCE).path(0).asDouble();
  }

  /** The values of a field, an array; missing where there are none. */
  static JsonNode of(Hit<?> hit, String field) {
    JsonData values = hit.fields().get(field);
    return values == null ? MissingNode.getInstance() : values.to(JsonNode.class);
  }
}
