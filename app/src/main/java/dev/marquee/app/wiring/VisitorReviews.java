package dev.marquee.app.wiring;

import dev.marquee.analytics.sentiment.SentimentModel;
import dev.marquee.api.ReviewDesk;
import dev.marquee.audience.UserId;
import dev.marquee.catalog.MovieId;
import dev.marquee.indexer.review.PostedReview;
import dev.marquee.review.Review;
import dev.marquee.store.ReviewIndex;
import dev.marquee.store.StoreException;
import dev.marquee.store.Visibility;
import dev.marquee.store.WriteFailure;
import java.time.InstantSource;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;

/** Checks, judges and keeps what visitors write. */
final class VisitorReviews implements ReviewDesk {
  private final ReviewIndex reviews;
  private final UnaryOperator<UserId> names;
  private final InstantSource clock;

  /**
   * @param names gives the name under which an account is kept, of which the review's id is made
   */
  VisitorReviews(ReviewIndex reviews, UnaryOperator<UserId> names, InstantSource clock) {
    this.reviews = reviews;
    this.names = names;
    this.clock = clock;
  }

  @Override
  public Outcome post(MovieId movie, UserId user, String text, OptionalInt rating) {
    return switch (PostedReview.of(movie, names.apply(user), text, rating, clock.instant())) {
      case PostedReview.Accepted(var review) -> keep(review);
      case PostedReview.Refused(var reason) -> new Outcome.Refused("text", reason);
    };
  }

  private Outcome keep(Review review) {
    Review judged = SentimentModel.shipped().labeller().apply(review);
    List<WriteFailure> failures = reviews.put(List.of(judged), Visibility.ON_RETURN);
    if (!failures.isEmpty()) {
      WriteFailure failure = failures.getFirst();
      if (failure.kind() == StoreException.Kind.DENIED) {
        return new Outcome.Refused("user_id", failure.reason());
      }
      throw new StoreException(failure.kind(), failure.reason());
    }
    return new Outcome.Kept(judged);
  }
}
