package dev.marquee.api.http;

import dev.marquee.analytics.sentiment.SentimentModel;
import dev.marquee.api.ReviewDesk;
import dev.marquee.audience.UserId;
import dev.marquee.catalog.MovieId;
import dev.marquee.review.Review;
import dev.marquee.review.ReviewId;
import dev.marquee.store.ReviewIndex;
import dev.marquee.store.Visibility;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Judges and keeps what visitors write, as it is. Texts that have "Refused" in them are refused.
 */
final class StoreDesk implements ReviewDesk {
  private final ReviewIndex reviews;

  StoreDesk(ReviewIndex reviews) {
    this.reviews = reviews;
  }

  @Override
  public Outcome post(MovieId movie, UserId user, String text, OptionalInt rating) {
    if (text.contains("Refused")) {
      return new Outcome.Refused("text", "must say something");
    }
    Review review =
        new Review(
            new ReviewId("visitors-%s-%s".formatted(movie, user)),
            movie,
            Optional.of(user),
            "visitors",
            Optional.empty(),
            Optional.empty(),
            text,
            rating,
            SentimentModel.shipped().sentiment(text),
            Optional.of(Films.UPDATED),
            Films.UPDATED,
            false);
    reviews.put(List.of(review), Visibility.ON_RETURN);
    return new Outcome.Kept(review);
  }
}
