package dev.marquee.store.lucene;

import dev.marquee.query.Facet;
import dev.marquee.query.FacetField;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.apache.lucene.facet.FacetResult;
import org.apache.lucene.facet.Facets;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.LabelAndValue;
import org.apache.lucene.facet.LongValueFacetCounts;
import org.apache.lucene.facet.StringDocValuesReaderState;
import org.apache.lucene.facet.StringValueFacetCounts;
import org.apache.lucene.index.IndexReader;

/** Counts found films by their doc values. */
final class FacetCounter {
  private static final Comparator<Facet.Count> MOST_FIRST =
      Comparator.comparingLong(Facet.Count::count).reversed().thenComparing(Facet.Count::value);

  private FacetCounter() {}

  static List<Facet> count(IndexReader reader, Set<FacetField> fields, FacetsCollector found)
      throws IOException {
    List<Facet> facets = new ArrayList<>();
    for (FacetField field : FacetField.values()) {
      if (fields.contains(field)) {
        facets.add(count(reader, field, found));
      }
    }
    return facets;
  }

  private static Facet count(IndexReader reader, FacetField field, FacetsCollector found)
      throws IOException {
    return switch (field) {
      case GENRE ->
          facet(field, strings(reader, IndexField.GENRE_FACET, found), IndexField.GENRE_FACET);
      case LANGUAGE ->
          facet(
              field, strings(reader, IndexField.LANGUAGE_FACET, found), IndexField.LANGUAGE_FACET);
      case DECADE ->
          facet(
              field,
              new LongValueFacetCounts(IndexField.DECADE_FACET, found),
              IndexField.DECADE_FACET);
    };
  }

  private static Facets strings(IndexReader reader, String name, FacetsCollector found)
      throws IOException {
    return new StringValueFacetCounts(new StringDocValuesReaderState(reader, name), found);
  }

  private static Facet facet(FacetField field, Facets counts, String name) throws IOException {
    FacetResult all = counts.getAllChildren(name);
    List<Facet.Count> values = new ArrayList<>();
    for (LabelAndValue value : all.labelValues) {
      if (value.value.longValue() > 0) {
        values.add(new Facet.Count(value.label, value.value.longValue()));
      }
    }
    values.sort(MOST_FIRST);
    return new Facet(field, values.subList(0, Math.min(values.size(), Facet.MAX_VALUES)));
  }
}
