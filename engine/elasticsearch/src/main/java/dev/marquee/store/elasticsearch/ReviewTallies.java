package dev.marquee.store.elasticsearch;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.CompositeAggregate;
import co.elastic.clients.elasticsearch._types.aggregations.CompositeBucket;
import co.elastic.clients.elasticsearch._types.aggregations.DateHistogramBucket;
import co.elastic.clients.elasticsearch._types.aggregations.SingleMetricAggregateBase;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import dev.marquee.catalog.MovieId;
import dev.marquee.document.ReviewField;
import dev.marquee.query.Mover;
import dev.marquee.query.MoverRanking;
import dev.marquee.query.MoversRequest;
import dev.marquee.query.ReviewScope;
import dev.marquee.review.DayTally;
import dev.marquee.review.Tally;
import dev.marquee.review.Verdicts;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

/** Adds reviews up. Thread-safe. */
final class ReviewTallies {
  private static final String COUNTING = "counting reviews";
  private static final String LOOKING = "looking for films that moved";

  private final Cluster cluster;
  private final String alias;

  ReviewTallies(Cluster cluster, String alias) {
    this.cluster = cluster;
    this.alias = alias;
  }

  Tally tally(ReviewScope scope) {
    SearchResponse<Void> answer =
        cluster.ask(
            COUNTING, client -> client.search(TallyRequests.tally(alias, scope), Void.class));
    return tally(Answers.total(answer.hits()), answer.aggregations());
  }

  List<DayTally> days(ReviewScope scope) {
    SearchResponse<Void> answer =
        cluster.ask(
            COUNTING, client -> client.search(TallyRequests.days(alias, scope), Void.class));
    return part(answer.aggregations(), TallyRequests.DAYS)
        .dateHistogram()
        .buckets()
        .array()
        .stream()
        .map(ReviewTallies::day)
        .toList();
  }

  private static DayTally day(DateHistogramBucket day) {
    return new DayTally(
        LocalDate.ofInstant(Instant.ofEpochMilli(day.key()), ZoneOffset.UTC),
        tally(day.docCount(), day.aggregations()));
  }

  /** Goes through the films page by page, all of one moment. */
  List<Mover> movers(MoversRequest request) {
    MoverRanking ranking = new MoverRanking(request);
    try (PointInTime view = PointInTime.of(cluster, LOOKING, alias)) {
      Map<String, FieldValue> after = Map.of();
      do {
        CompositeAggregate films =
            part(view.ask(TallyRequests.movers(request, after)).aggregations(), TallyRequests.FILMS)
                .composite();
        films.buckets().array().forEach(film -> offer(film, ranking));
        after = films.afterKey();
      } while (!after.isEmpty());
    }
    return ranking.ranked();
  }

  private static void offer(CompositeBucket film, MoverRanking ranking) {
    FieldValue id = Answers.present(film.key().get(ReviewField.MOVIE_ID), ReviewField.MOVIE_ID);
    ranking.offer(
        new MovieId(id.stringValue()),
        verdicts(part(film.aggregations(), TallyRequests.EARLIER).filter().aggregations()),
        verdicts(part(film.aggregations(), TallyRequests.RECENT).filter().aggregations()));
  }

  static Verdicts verdicts(Map<String, Aggregate> counts) {
    return new Verdicts(
        part(counts, TallyRequests.GOOD).filter().docCount(),
        part(counts, TallyRequests.BAD).filter().docCount());
  }

  /** Sums of whole numbers come as floating-point numbers, which hold them exactly up to 2^53. */
  private static Tally tally(long count, Map<String, Aggregate> sums) {
    return new Tally(
        count,
        verdicts(sums),
        whole(part(sums, TallyRequests.SCORE_UNITS).sum()),
        whole(part(sums, TallyRequests.RATED).valueCount()),
        whole(part(sums, TallyRequests.RATINGS).sum()));
  }

  private static long whole(SingleMetricAggregateBase sum) {
    return Answers.present(sum.value(), "value").longValue();
  }

  private static Aggregate part(Map<String, Aggregate> aggregates, String name) {
    return Answers.present(aggregates.get(name), name);
  }
}
