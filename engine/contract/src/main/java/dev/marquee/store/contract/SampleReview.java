package dev.marquee.store.contract;

import dev.marquee.audience.UserId;
import dev.marquee.catalog.MovieId;
import dev.marquee.review.Review;
import dev.marquee.review.ReviewId;
import dev.marquee.review.Sentiment;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;

/** A review in the making: what a test does not care about is filled in. */
public final class SampleReview {
  private static final Instant FETCHED = Instant.parse("2026-01-31T12:00:00Z");

  private final ReviewId id;
  private MovieId film = new MovieId("m-1");
  private String text = "A film.";
  private Optional<UserId> user = Optional.empty();
  private OptionalInt rating = OptionalInt.empty();
  private Optional<Sentiment> sentiment = Optional.empty();
  private Optional<Instant> writtenAt = Optional.empty();

  private SampleReview(ReviewId id) {
    this.id = id;
  }

  public static SampleReview review(String id) {
    return new SampleReview(new ReviewId(id));
  }

  public SampleReview about(String movieId) {
    film = new MovieId(movieId);
    return this;
  }

  public SampleReview saying(String words) {
    text = words;
    return this;
  }

  public SampleReview by(String userId) {
    user = Optional.of(new UserId(userId));
    return this;
  }

  public SampleReview rated(int stars) {
    rating = OptionalInt.of(stars);
    return this;
  }

  public SampleReview judged(double score) {
    sentiment = Optional.of(new Sentiment(score));
    return this;
  }

  /** At a moment such as {@code 2024-05-01T12:00:00Z}. */
  public SampleReview written(String moment) {
    return written(Instant.parse(moment));
  }

  public SampleReview written(Instant moment) {
    writtenAt = Optional.of(moment);
    return this;
  }

  /** From a site, with its address and language. */
  public Review build() {
    return new Review(
        id,
        film,
        user,
        "test",
        Optional.of("https://reviews.example/" + id),
        Optional.of("en"),
        text,
        rating,
        sentiment,
        writtenAt,
        FETCHED,
        false);
  }

  /** One of which only the least is known. */
  public Review bare() {
    return new Review(
        id,
        film,
        Optional.empty(),
        "test",
        Optional.empty(),
        Optional.empty(),
        text,
        OptionalInt.empty(),
        Optional.empty(),
        Optional.empty(),
        FETCHED.plusNanos(1),
        true);
  }
}
