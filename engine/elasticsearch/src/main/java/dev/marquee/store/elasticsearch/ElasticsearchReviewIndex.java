package dev.marquee.store.elasticsearch;

import co.elastic.clients.elasticsearch.core.GetResponse;
import co.elastic.clients.elasticsearch.core.msearch.MultiSearchItem;
import co.elastic.clients.elasticsearch.core.search.Hit;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.marquee.audience.UserId;
import dev.marquee.query.Mover;
import dev.marquee.query.MoversRequest;
import dev.marquee.query.ReviewRequest;
import dev.marquee.query.ReviewResult;
import dev.marquee.query.ReviewScope;
import dev.marquee.review.DayTally;
import dev.marquee.review.Review;
import dev.marquee.review.ReviewId;
import dev.marquee.review.Tally;
import dev.marquee.store.ReviewIndex;
import dev.marquee.store.Snapshot;
import dev.marquee.store.StoreListener;
import dev.marquee.store.Visibility;
import dev.marquee.store.WriteFailure;
import dev.marquee.store.elasticsearch.WriteRequests.Operation;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The reviews in an index of a cluster. */
final class ElasticsearchReviewIndex implements ReviewIndex {
  /** Ids read at a time where all of a person's are wanted. */
  private static final int PAGE = 1_000;

  private final Cluster cluster;
  private final String alias;
  private final StoreListener listener;
  private final Freshness freshness;
  private final ChangeWriter writer;
  private final Searches searches;
  private final ReviewTallies tallies;

  ElasticsearchReviewIndex(Cluster cluster, Schema schema, StoreListener listener) {
    this.cluster = cluster;
    this.alias = schema.alias();
    this.listener = listener;
    this.freshness = new Freshness(cluster, schema);
    this.writer = new ChangeWriter(cluster, schema);
    this.searches = new Searches(cluster, alias);
    this.tallies = new ReviewTallies(cluster, alias);
    // What an earlier process wrote last may not be visible yet.
    freshness.show();
  }

  /** Of each id only the last is sent, so that parts of the batch can be sent in any order. */
  @Override
  public List<WriteFailure> put(List<Review> reviews, Visibility visibility) {
    ReviewIndex.checkCount(reviews.size());
    Map<ReviewId, Integer> last = new LinkedHashMap<>();
    for (int i = 0; i < reviews.size(); i++) {
      last.put(reviews.get(i).id(), i);
    }
    return write(
        last.values().stream().map(at -> WriteRequests.operation(at, reviews.get(at))),
        last.size(),
        visibility);
  }

  @Override
  public void delete(List<ReviewId> ids, Visibility visibility) {
    ReviewIndex.checkCount(ids.size());
    List<String> distinct = ids.stream().distinct().map(ReviewId::value).toList();
    delete(distinct.stream(), distinct.size(), visibility);
  }

  @Override
  public long deleteBy(UserId user) {
    String doing = "taking away the reviews of a person";
    freshness.show();
    long count = 0;
    try (PointInTime view = PointInTime.of(cluster, doing, alias)) {
      List<Hit<ObjectNode>> page = view.next(ReviewRequests.writtenBy(user, PAGE));
      while (!page.isEmpty()) {
        delete(page.stream().map(hit -> String.valueOf(hit.id())), page.size(), Visibility.SOON);
        count += page.size();
        page = view.next(ReviewRequests.writtenBy(user, PAGE));
      }
    }
    freshness.show();
    return count;
  }

  /** A deletion is never refused by itself: the cluster takes it or fails. */
  private void delete(Stream<String> ids, int count, Visibility visibility) {
    write(ids.map(id -> WriteRequests.deletion(0, id)), count, visibility);
  }

  private List<WriteFailure> write(Stream<Operation> operations, int count, Visibility visibility) {
    if (count == 0) {
      return List.of();
    }
    long begun = System.nanoTime();
    try {
      List<WriteFailure> refused = writer.write(operations, visibility);
      listener.committed(Duration.ofNanos(System.nanoTime() - begun), count - refused.size());
      return refused;
    } finally {
      freshness.wrote();
    }
  }

  @Override
  public void settle() {
    cluster.settle(alias, "reviews");
  }

  @Override
  public Optional<Review> get(ReviewId id) {
    GetResponse<ObjectNode> answer =
        cluster.ask(
            "reading a review",
            client -> client.get(ReviewRequests.get(alias, id), ObjectNode.class));
    return answer.found() ? Optional.of(IndexedReview.read(answer.source())) : Optional.empty();
  }

  @Override
  public long count() {
    freshness.showOwn();
    return cluster
        .ask("counting reviews", client -> client.count(ReviewRequests.count(alias)))
        .count();
  }

  @Override
  public ReviewResult search(ReviewRequest request) {
    List<MultiSearchItem<ObjectNode>> answers =
        searches.ask(
            "searching reviews",
            List.of(ReviewRequests.page(alias, request), ReviewRequests.verdicts(alias, request)));
    return new ReviewResult(
        Answers.total(answers.getFirst().hits()),
        ReviewTallies.verdicts(answers.getLast().aggregations()),
        answers.getFirst().hits().hits().stream().map(IndexedReview::read).toList());
  }

  @Override
  public Tally tally(ReviewScope scope) {
    return tallies.tally(scope);
  }

  @Override
  public List<DayTally> days(ReviewScope scope) {
    ReviewIndex.checkDays(scope);
    return tallies.days(scope);
  }

  @Override
  public List<Mover> movers(MoversRequest request) {
    return tallies.movers(request);
  }

  @Override
  public Snapshot<Review> snapshot() {
    freshness.showOwn();
    return new ElasticsearchSnapshot<>(
        PointInTime.of(cluster, "reading reviews", alias),
        ReviewRequests::everything,
        IndexedReview::read);
  }
}
