package dev.marquee.store.elasticsearch;

import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.json.JsonData;
import dev.marquee.catalog.Embedding;
import dev.marquee.catalog.Movie;
import dev.marquee.catalog.MovieFacts;
import dev.marquee.catalog.MovieId;
import dev.marquee.query.Filter;
import dev.marquee.title.Likeness;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The requests for films that are like one another. Pure; golden files in es-mappings. */
final class SimilarRequests {
  private static final List<String> LIKE_FIELDS =
      List.of(
          IndexField.TITLE_WORDS,
          IndexField.STORY,
          IndexField.KEYWORD_KEY,
          IndexField.PERSON_KEY,
          IndexField.GENRE_KEY);

  /**
   * Candidates looked at for each film wanted, and at least: the graph is approximate, and its
   * coordinates are rounded to a byte until the candidates are compared in full.
   */
  private static final int CANDIDATES_EACH = 3;

  private static final int MIN_CANDIDATES = 150;
  private static final float RESCORED_EACH = 2;

  private SimilarRequests() {}

  /** Films most like the one given, itself left out. */
  static SearchRequest like(String index, Movie movie, List<Filter> filters, int size) {
    Query others =
        Query.of(
            query ->
                query.bool(
                    all ->
                        all.must(likeness(movie.facts()))
                            .filter(FilterTranslator.translate(filters))
                            .mustNot(self(movie.id()))));
    return scored(index, others, size);
  }

  /** The film itself, scored as its likes are: that is what likeness there can be. */
  static SearchRequest likenessToItself(String index, Movie movie) {
    Query itself =
        Query.of(
            query -> query.bool(all -> all.must(likeness(movie.facts())).filter(self(movie.id()))));
    return SearchRequest.of(
        search ->
            search
                .index(index)
                .size(1)
                .trackTotalHits(hits -> hits.enabled(false))
                .query(itself)
                .source(source -> source.fetch(false)));
  }

  /** Films whose vectors point nearly the same way. */
  static SearchRequest nearest(String index, Embedding embedding, List<Filter> filters, int size) {
    List<Float> direction = new ArrayList<>();
    for (float value : embedding.toArray()) {
      direction.add(value);
    }
    return SearchRequest.of(
        search ->
            search
                .index(index)
                .size(size)
                .trackTotalHits(hits -> hits.enabled(false))
                .knn(
                    knn ->
                        knn.field(IndexField.vector(embedding.dimensions()))
                            .queryVector(direction)
                            .k(size)
                            .numCandidates(Math.max(MIN_CANDIDATES, CANDIDATES_EACH * size))
                            .rescoreVector(rescore -> rescore.oversample(RESCORED_EACH))
                            .filter(FilterTranslator.translate(filters)))
                .docvalueFields(field -> field.field(IndexField.PROMINENCE))
                .source(source -> source.fetch(false)));
  }

  private static SearchRequest scored(String index, Query query, int size) {
    return SearchRequest.of(
        search ->
            search
                .index(index)
                .size(size)
                .trackTotalHits(hits -> hits.enabled(false))
                .query(query)
                .sort(SortOptions.of(by -> by.score(score -> score.order(SortOrder.Desc))))
                .sort(Clauses.byId())
                .docvalueFields(field -> field.field(IndexField.PROMINENCE))
                .source(source -> source.fetch(false)));
  }

  /** By a document made for the question, since the keys of the stored one are not kept. */
  private static Query likeness(MovieFacts facts) {
    Likeness likeness = Likeness.of(facts);
    Map<String, Object> content = new LinkedHashMap<>();
    content.put(IndexField.TITLE_WORDS, likeness.titleWords());
    content.put(IndexField.STORY, likeness.story());
    content.put(IndexField.KEYWORD_KEY, likeness.keywords());
    content.put(IndexField.PERSON_KEY, likeness.people());
    content.put(IndexField.GENRE_KEY, likeness.genres());
    return Query.of(
        query ->
            query.moreLikeThis(
                more ->
                    more.fields(LIKE_FIELDS)
                        .like(like -> like.document(text -> text.doc(JsonData.of(content))))
                        .minTermFreq(1)
                        .minDocFreq(Likeness.MIN_FILMS_WITH_WORD)
                        .maxQueryTerms(Likeness.MAX_WORDS)
                        .boostTerms(1.0)
                        .minimumShouldMatch("1")));
  }

  private static Query self(MovieId id) {
    return Query.of(query -> query.ids(ids -> ids.values(id.value())));
  }
}
