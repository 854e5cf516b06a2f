package dev.marquee.store.lucene;

import dev.marquee.audience.Action;
import dev.marquee.audience.UserId;
import dev.marquee.catalog.MovieId;
import dev.marquee.document.EventField;
import dev.marquee.query.EventScope;
import dev.marquee.query.Period;
import java.time.Instant;
import java.util.stream.Stream;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/** Turns questions about events into queries. Pure. */
final class EventQueries {
  private EventQueries() {}

  /** Events that a question is about, unscored. */
  static Query scoped(EventScope scope) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    if (!scope.actions().isEmpty()) {
      Stream<String> words = scope.actions().stream().map(Action::text);
      all.add(oneOf(EventField.ACTION, words), Occur.FILTER);
    }
    if (!scope.films().isEmpty()) {
      Stream<String> ids = scope.films().stream().map(MovieId::value);
      all.add(oneOf(EventField.MOVIE_ID, ids), Occur.FILTER);
    }
    scope.user().ifPresent(user -> all.add(by(user), Occur.FILTER));
    scope.device().ifPresent(device -> all.add(is(EventField.DEVICE, device.text()), Occur.FILTER));
    scope.country().ifPresent(code -> all.add(is(EventField.COUNTRY, code), Occur.FILTER));
    scope.origin().ifPresent(origin -> all.add(is(EventField.ORIGIN, origin.text()), Occur.FILTER));
    if (!scope.period().equals(Period.ALL_TIME)) {
      all.add(during(scope.period()), Occur.FILTER);
    }
    BooleanQuery query = all.build();
    return query.clauses().isEmpty() ? MatchAllDocsQuery.INSTANCE : query;
  }

  static Query by(UserId user) {
    return is(EventField.USER_ID, user.value());
  }

  static Query before(Instant moment) {
    return NumericDocValuesField.newSlowRangeQuery(
        EventIndexField.TIME, Long.MIN_VALUE, moment.toEpochMilli() - 1);
  }

  /** Not slow at all: the skip index passes over the blocks of other times. */
  private static Query during(Period period) {
    return NumericDocValuesField.newSlowRangeQuery(
        EventIndexField.TIME, period.from().toEpochMilli(), period.until().toEpochMilli() - 1);
  }

  private static Query is(String field, String word) {
    return new TermQuery(new Term(field, word));
  }

  private static Query oneOf(String field, Stream<String> words) {
    return new TermInSetQuery(field, words.map(BytesRef::new).toList());
  }
}
