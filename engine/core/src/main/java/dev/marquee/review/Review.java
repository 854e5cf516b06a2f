package dev.marquee.review;

import dev.marquee.audience.UserId;
import dev.marquee.catalog.MovieId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What one person wrote about a film. Texts are whole Unicode, without halves of characters; times
 * are of the years 1 to 9999.
 *
 * @param user the account that wrote it; empty for reviews from elsewhere
 * @param source where it comes from, by the name of the source as in {@code Movie.sources}
 * @param url the page it was read from
 * @param language ISO 639-1, lower case; empty when not known
 * @param text without markup, 1 to {@link #MAX_TEXT_LENGTH} characters
 * @param rating 1 to 10
 * @param sentiment empty for a text that cannot be judged
 * @param writtenAt empty when the source does not say
 * @param fetchedAt when Marquee first took it in
 * @param suspicious whether it looks bought or made by a machine
 */
public record Review(
    ReviewId id,
    MovieId movie,
    Optional<UserId> user,
    String source,
    Optional<String> url,
    Optional<String> language,
    String text,
    OptionalInt rating,
    Optional<Sentiment> sentiment,
    Optional<Instant> writtenAt,
    Instant fetchedAt,
    boolean suspicious) {
  /** Longer texts are cut by readers; no review that people read comes near. */
  public static final int MAX_TEXT_LENGTH = 50_000;

  /** Bounds of times: what every store and every page can write with four digits for the year. */
  public static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");

  /** Not itself a time of a review. */
  public static final Instant LATEST = Instant.parse("+10000-01-01T00:00:00Z");

  public Review {
    if (source.isBlank()) {
      throw new IllegalArgumentException("a review needs the name of its source");
    }
    if (text.isBlank() || text.length() > MAX_TEXT_LENGTH) {
      throw new IllegalArgumentException(
          "the text of a review must have 1 to %d characters, got %d"
              .formatted(MAX_TEXT_LENGTH, text.length()));
    }
    if (rating.isPresent() && (rating.getAsInt() < 1 || rating.getAsInt() > 10)) {
      throw new IllegalArgumentException("rating must be 1..10, got " + rating.getAsInt());
    }
    checkUnicode("the text of a review", text);
    checkUnicode("a source", source);
    url.ifPresent(page -> checkUnicode("a url", page));
    language.ifPresent(code -> checkUnicode("a language", code));
    writtenAt.ifPresent(Review::checkTime);
    checkTime(fetchedAt);
  }

  /** Half a character cannot be written down: it would come back as another. */
  static void checkUnicode(String what, String text) {
    if (!StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
      throw new IllegalArgumentException(what + " has half a character in it");
    }
  }

  /** Whether a time can be one of a review. */
  public static boolean canBeFrom(Instant time) {
    return !time.isBefore(EARLIEST) && time.isBefore(LATEST);
  }

  private static void checkTime(Instant time) {
    if (!canBeFrom(time)) {
      throw new IllegalArgumentException(
          "the time of a review must be of the years 1 to 9999, got " + time);
    }
  }

  /** The same under another name of its writer, or none. */
  public Review by(Optional<UserId> other) {
    if (other.equals(user)) {
      return this;
    }
    return new Review(
        id,
        movie,
        other,
        source,
        url,
        language,
        text,
        rating,
        sentiment,
        writtenAt,
        fetchedAt,
        suspicious);
  }

  /** The moment by which reviews are put in time: when it was written, else when it came in. */
  public Instant time() {
    return writtenAt.orElse(fetchedAt);
  }

  public Review withSentiment(Optional<Sentiment> judged) {
    return new Review(
        id,
        movie,
        user,
        source,
        url,
        language,
        text,
        rating,
        judged,
        writtenAt,
        fetchedAt,
        suspicious);
  }
}
