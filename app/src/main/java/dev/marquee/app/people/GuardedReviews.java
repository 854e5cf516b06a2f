package dev.marquee.app.people;

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
import dev.marquee.store.Visibility;
import dev.marquee.store.WriteFailure;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Reviews of people who may be known, under the names they are to be known by. */
final class GuardedReviews implements ReviewIndex {
  private final ReviewIndex index;
  private final ForgottenPeople forgotten;
  private final UnaryOperator<UserId> names;

  GuardedReviews(ReviewIndex index, ForgottenPeople forgotten, UnaryOperator<UserId> names) {
    this.index = index;
    this.forgotten = forgotten;
    this.names = names;
  }

  @Override
  public List<WriteFailure> put(List<Review> reviews, Visibility visibility) {
    ReviewIndex.checkCount(reviews.size());
    Predicate<UserId> refused = forgotten.refused();
    Admission<Review> admitted =
        Admission.of(
            reviews.stream().map(review -> review.by(review.user().map(names))).toList(),
            review -> review.user().filter(refused).isPresent());
    return admitted.with(index.put(admitted.items(), visibility));
  }

  @Override
  public void delete(List<ReviewId> ids, Visibility visibility) {
    index.delete(ids, visibility);
  }

  @Override
  public long deleteBy(UserId user) {
    return index.deleteBy(names.apply(user));
  }

  @Override
  public void settle() {
    index.settle();
  }

  @Override
  public Optional<Review> get(ReviewId id) {
    return index.get(id);
  }

  @Override
  public long count() {
    return index.count();
  }

  @Override
  public ReviewResult search(ReviewRequest request) {
    return index.search(request);
  }

  @Override
  public Tally tally(ReviewScope scope) {
    return index.tally(scope);
  }

  @Override
  public List<DayTally> days(ReviewScope scope) {
    return index.days(scope);
  }

  @Override
  public List<Mover> movers(MoversRequest request) {
    return index.movers(request);
  }

  @Override
  public Snapshot<Review> snapshot() {
    return index.snapshot();
  }
}
