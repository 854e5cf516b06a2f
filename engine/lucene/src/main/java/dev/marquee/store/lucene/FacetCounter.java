package dev.marquee.store.lucene;

import dev.marquee.query.Facet;
import dev.marquee.query.FacetField;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.facet.FacetResult;
import org.apache.lucene.facet.Facets;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.LabelAndValue;
import org.apache.lucene.facet.LongValueFacetCounts;
import org.apache.lucene.facet.StringDocValuesReaderState;
import org.apache.lucene.facet.StringValueFacetCounts;
import org.apache.lucene.index.IndexReader;

/**
 * Counts found films by their doc values. Thread-safe. Keeps, for each open reader, the map from
 * the values of its segments to those of the whole.
 */
final class FacetCounter {
  private static final Comparator<Facet.Count> MOST_FIRST =
      Comparator.comparingLong(Facet.Count::count).reversed().thenComparing(Facet.Count::value);

  private final Map<StateKey, StringDocValuesReaderState> states = new ConcurrentHashMap<>();

  Facet count(IndexReader reader, FacetField field, FacetsCollector found) throws IOException {
    return switch (field) {
      case GENRE -> strings(reader, field, IndexField.GENRE_FACET, found);
      case LANGUAGE -> strings(reader, field, IndexField.LANGUAGE_FACET, found);
      case COUNTRY -> strings(reader, field, IndexField.COUNTRY_FACET, found);
      case SOURCE -> strings(reader, field, IndexField.SOURCE_FACET, found);
      case MISSING -> strings(reader, field, IndexField.MISSING_FACET, found);
      case PERSON -> strings(reader, field, IndexField.PERSON_FACET, found);
      case DECADE ->
          facet(
              field,
              new LongValueFacetCounts(IndexField.DECADE_FACET, found)
                  .getAllChildren(IndexField.DECADE_FACET));
    };
  }

  private Facet strings(IndexReader reader, FacetField field, String name, FacetsCollector found)
      throws IOException {
    Facets counts = new StringValueFacetCounts(state(reader, name), found);
    return facet(field, counts.getTopChildren(Facet.MAX_VALUES, name));
  }

  private StringDocValuesReaderState state(IndexReader reader, String name) throws IOException {
    StateKey key = new StateKey(reader.getReaderCacheHelper().getKey(), name);
    StringDocValuesReaderState known = states.get(key);
    if (known != null) {
      return known;
    }
    StringDocValuesReaderState state = new StringDocValuesReaderState(reader, name);
    if (states.putIfAbsent(key, state) == null) {
      reader.getReaderCacheHelper().addClosedListener(closed -> states.remove(key));
    }
    return state;
  }

  private static Facet facet(FacetField field, FacetResult found) {
    List<Facet.Count> values = new ArrayList<>();
    for (LabelAndValue value : found.labelValues) {
      if (value.value.longValue() > 0) {
        values.add(new Facet.Count(value.label, value.value.longValue()));
      }
    }
    values.sort(MOST_FIRST);
    return new Facet(field, values.subList(0, Math.min(values.size(), Facet.MAX_VALUES)));
  }

  private record StateKey(IndexReader.CacheKey reader, String field) {}
}
