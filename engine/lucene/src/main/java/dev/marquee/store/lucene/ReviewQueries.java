package dev.marquee.store.lucene;

import dev.marquee.document.ReviewField;
import dev.marquee.query.Period;
import dev.marquee.query.ReviewRequest;
import dev.marquee.query.ReviewScope;
import dev.marquee.review.Label;
import java.util.Optional;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexOrDocValuesQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.QueryBuilder;

/** Turns questions about reviews into queries. Pure. */
final class ReviewQueries {
  private static final QueryBuilder WORDS = new QueryBuilder(StoryAnalysis.analyzer());

  private ReviewQueries() {}

  /** Reviews that a question is about, unscored. */
  static Query scoped(ReviewScope scope) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    if (!scope.films().isEmpty()) {
      all.add(
          new TermInSetQuery(
              ReviewField.MOVIE_ID,
              scope.films().stream().map(film -> new BytesRef(film.value())).toList()),
          Occur.FILTER);
    }
    if (!scope.period().equals(Period.ALL_TIME)) {
      all.add(during(scope.period()), Occur.FILTER);
    }
    return orAll(all.build());
  }

  /** Reviews that match the text, scored, of one label or of any. */
  static Query matching(ReviewRequest request, Optional<Label> label) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    words(request).ifPresent(words -> all.add(words, Occur.MUST));
    all.add(scoped(request.scope()), Occur.FILTER);
    label.ifPresent(
        wanted ->
            all.add(new TermQuery(new Term(ReviewField.SENTIMENT, wanted.text())), Occur.FILTER));
    return all.build();
  }

  /** Reviews with all words asked for; empty when there are none but function words. */
  static Optional<Query> words(ReviewRequest request) {
    return Optional.ofNullable(
        WORDS.createBooleanQuery(ReviewField.TEXT, request.text(), Occur.MUST));
  }

  /** By points where few reviews are of that time, by columns where few are of the film. */
  static Query during(Period period) {
    long first = period.from().toEpochMilli();
    long last = period.until().toEpochMilli() - 1;
    return new IndexOrDocValuesQuery(
        LongPoint.newRangeQuery(ReviewIndexField.TIME, first, last),
        NumericDocValuesField.newSlowRangeQuery(ReviewIndexField.TIME, first, last));
  }

  private static Query orAll(BooleanQuery query) {
    return query.clauses().isEmpty() ? MatchAllDocsQuery.INSTANCE : query;
  }
}
