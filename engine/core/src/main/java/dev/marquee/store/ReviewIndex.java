package dev.marquee.store;

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
import java.util.List;
import java.util.Optional;

/**
 * The reviews. Safe for use by many threads. Every method may throw {@link StoreException}. A read
 * sees all writes that were visible when it began, whole, and never part of a review.
 *
 * <p>Reviews stand under the film's id that they came with; where films became one, whoever asks
 * names all ids it is known under.
 */
public interface ReviewIndex {
  /** Most reviews in one call of {@link #put}, and ids in one of {@link #delete}. */
  int MAX_REVIEWS = 10_000;

  /** Most days in one answer of {@link #days}: ten years. */
  int MAX_DAYS = 3_660;

  /**
   * Stores reviews in their order; one under an id that is stored already replaces it. When this
   * returns, all but those named in the answer are on disk and survive a crash.
   *
   * @param reviews at most {@link #MAX_REVIEWS}
   * @return the reviews that were refused, in their order; empty when all were stored
   */
  List<WriteFailure> put(List<Review> reviews, Visibility visibility);

  /**
   * Takes reviews away; when this returns they do not come back after a crash. Unknown ids are
   * passed over.
   *
   * @param ids at most {@link #MAX_REVIEWS}
   */
  void delete(List<ReviewId> ids, Visibility visibility);

  /**
   * Takes all reviews away that a person wrote, and are stored when this begins. When it returns
   * nobody finds them any more; {@link #settle} takes them off the disk.
   *
   * @return how many there were
   */
  long deleteBy(UserId user);

  /**
   * Arranges the reviews for quick reading, and takes off the disk what was replaced or taken away.
   * Changes nothing that can be seen, may take long, and holds nobody up meanwhile.
   */
  void settle();

  /** Sees every write that has returned, whatever its visibility. */
  Optional<Review> get(ReviewId id);

  /** How many reviews there are, every write that has returned included. */
  long count();

  /** Finds reviews. */
  ReviewResult search(ReviewRequest request);

  /** What reviews come to. Costs a look at each of them. */
  Tally tally(ReviewScope scope);

  /**
   * What reviews come to, day by day of UTC. Costs a look at each of them.
   *
   * @param scope of at most {@link #MAX_DAYS} days
   * @return in the order of time; days without reviews are left out
   */
  List<DayTally> days(ReviewScope scope);

  /**
   * The films whose share of Good changed most, by {@link Mover#z}. Costs a look at every judged
   * review of both periods, and so is not for every request.
   *
   * @return those that moved most first; films that did not move are left out
   */
  List<Mover> movers(MoversRequest request);

  /** All reviews as they are now, every write that has returned included. */
  Snapshot<Review> snapshot();

  /** Refuses more reviews or ids than a call may have. */
  static void checkCount(int count) {
    if (count > MAX_REVIEWS) {
      throw new IllegalArgumentException(
          "at most %d reviews at once, got %d".formatted(MAX_REVIEWS, count));
    }
  }

  /** Refuses a question about more days than an answer may have. */
  static void checkDays(ReviewScope scope) {
    if (scope.period().days() > MAX_DAYS) {
      throw new IllegalArgumentException(
          "at most %d days at once, got %d".formatted(MAX_DAYS, scope.period().days()));
    }
  }
}
