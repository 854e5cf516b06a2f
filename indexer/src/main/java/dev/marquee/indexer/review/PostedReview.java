package dev.marquee.indexer.review;

import dev.marquee.audience.UserId;
import dev.marquee.catalog.MovieId;
import dev.marquee.indexer.parse.ContentHash;
import dev.marquee.indexer.review.draft.ReviewText;
import dev.marquee.review.Review;
import dev.marquee.review.ReviewId;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/** What a visitor wrote, once it was looked at. */
public sealed interface PostedReview {
  /** The source of reviews that visitors write. */
  String SOURCE = "visitors";

  /** In code points, once tags are gone. Five pages: nobody types more, and programs may try. */
  int MAX_LENGTH = 10_000;

  /** A review that can be judged and kept. */
  record Accepted(Review review) implements PostedReview {}

  /**
   * Nothing to keep.
   *
   * @param reason a sentence for the visitor
   */
  record Refused(String reason) implements PostedReview {}

  /**
   * Looks at what somebody wrote. A person has one review of a film: its id is made from the two,
   * so that a later one replaces it.
   *
   * @param text as it was typed, of any length; tags are taken out
   * @param now when it came in
   */
  static PostedReview of(MovieId movie, UserId user, String text, OptionalInt rating, Instant now) {
    if (rating.isPresent() && (rating.getAsInt() < 1 || rating.getAsInt() > 10)) {
      return new Refused("The rating must be 1 to 10, got %d.".formatted(rating.getAsInt()));
    }
    Optional<String> clean = ReviewText.ofField(text);
    if (clean.isEmpty()) {
      return new Refused("The review has no text.");
    }
    int length = clean.get().codePointCount(0, clean.get().length());
    if (length > MAX_LENGTH) {
      return new Refused(
          String.format(
              Locale.ENGLISH, "The review must have at most %,d characters.", MAX_LENGTH));
    }
    String id = SOURCE + "-" + ContentHash.exact(List.of(movie.value(), user.value()));
    return new Accepted(
        new Review(
            new ReviewId(id),
            movie,
            Optional.of(user),
            SOURCE,
            Optional.empty(),
            Optional.empty(),
            clean.get(),
            rating,
            Optional.empty(),
            Optional.of(now),
            now,
            false));
  }
}
