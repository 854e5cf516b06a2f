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
   * @param reason what the text must be, a clause: "must have at most .."
   */
  record Refused(String reason) implements PostedReview {}

  /**
   * Looks at what somebody wrote. A person has one review of a film: its id is made from the two,
   * so that a later one replaces it.
   *
   * @param text as it was typed, of any length; tags are taken out
   * @param rating 1 to 10
   * @param now when it came in
   */
  static PostedReview of(MovieId movie, UserId user, String text, OptionalInt rating, Instant now) {
    Optional<String> clean = ReviewText.ofField(text);
    if (clean.isEmpty()) {
      return new Refused("must say something, once tags are taken out");
    }
    int length = clean.get().codePointCount(0, clean.get().length());
    if (length > MAX_LENGTH) {
      return new Refused(
          String.format(
              Locale.ENGLISH,
              "must have at most %,d characters, once tags are taken out",
              MAX_LENGTH));
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
