package dev.marquee.store.elasticsearch;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import dev.marquee.document.MovieField;
import dev.marquee.title.FilmTerms;
import java.util.Collection;
import java.util.List;

/** The clauses that queries are made of, in few words. Pure. */
final class Clauses {
  /** Lets a fuzzy or prefix clause meet all terms there are, instead of the first fifty. */
  private static final String ALL_TERMS = "constant_score";

  private static final SortOptions PROMINENT_FIRST =
      SortOptions.of(
          sort -> sort.field(field -> field.field(IndexField.PROMINENCE).order(SortOrder.Desc)));

  /** The order of the index itself, so that the best known are found without looking at all. */
  static final List<SortOptions> BY_PROMINENCE = List.of(PROMINENT_FIRST, byId());

  private Clauses() {}

  static SortOptions byId() {
    return SortOptions.of(
        sort -> sort.field(field -> field.field(MovieField.MOVIE_ID).order(SortOrder.Asc)));
  }

  /** The order in which a point in time has its documents, for reading all of them. */
  static SortOptions byPlace() {
    return SortOptions.of(
        sort -> sort.field(field -> field.field("_shard_doc").order(SortOrder.Asc)));
  }

  /** Films that lack the value come last. */
  static SortOptions greatestFirst(String field) {
    return SortOptions.of(
        sort ->
            sort.field(
                by -> by.field(field).order(SortOrder.Desc).missing(FieldValue.of("_last"))));
  }

  static Query movies() {
    return term(IndexField.KIND, IndexField.KIND_MOVIE);
  }

  static Query term(String field, String text) {
    return Query.of(query -> query.term(term -> term.field(field).value(FilmTerms.cut(text))));
  }

  static Query prefix(String field, String text) {
    return Query.of(
        query -> query.prefix(prefix -> prefix.field(field).value(FilmTerms.cut(text))));
  }

  /** Terms within so many edits, a swap of neighbours counting as one; scores nothing. */
  static Query nearly(String field, String text, int edits) {
    return edits == 0
        ? term(field, text)
        : Query.of(
            query ->
                query.fuzzy(
                    fuzzy ->
                        fuzzy
                            .field(field)
                            .value(text)
                            .fuzziness(Integer.toString(edits))
                            .rewrite(ALL_TERMS)));
  }

  static Query anyOf(String field, Collection<String> terms) {
    List<FieldValue> values = terms.stream().sorted().map(FieldValue::of).toList();
    return Query.of(
        query -> query.terms(any -> any.field(field).terms(list -> list.value(values))));
  }

  static Query either(List<Query> queries) {
    return queries.size() == 1
        ? queries.getFirst()
        : Query.of(query -> query.bool(any -> any.should(queries).minimumShouldMatch("1")));
  }

  /** All of them, scored together. */
  static Query all(List<Query> queries) {
    return queries.size() == 1
        ? queries.getFirst()
        : Query.of(query -> query.bool(all -> all.must(queries)));
  }

  /** All of them, without a score. */
  static Query filtered(List<Query> queries) {
    return Query.of(query -> query.bool(all -> all.filter(queries)));
  }

  static Query constant(Query query, float score) {
    return Query.of(constant -> constant.constantScore(inner -> inner.filter(query).boost(score)));
  }

  static Query best(List<Query> queries, double tieBreaker) {
    return Query.of(query -> query.disMax(any -> any.queries(queries).tieBreaker(tieBreaker)));
  }
}
