package dev.marquee.indexer.review.draft;

import dev.marquee.audience.UserId;
import dev.marquee.catalog.MovieId;
import dev.marquee.catalog.SourceKey;
import dev.marquee.indexer.parse.ContentHash;
import dev.marquee.review.Review;
import dev.marquee.review.ReviewId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * A review as its source tells it.
 *
 * @param source as in {@link SourceKey#source}
 * @param ownId the source's name of it
 * @param text as {@link ReviewText} gives it
 * @param rating 1 to 10
 */
public record ReviewDraft(
    String source,
    Optional<String> ownId,
    FilmReference film,
    Optional<UserId> user,
    Optional<String> url,
    Optional<String> language,
    String text,
    OptionalInt rating,
    Optional<Instant> writtenAt) {
  private static final Pattern ID = Pattern.compile("[\\p{Graph}&&[^/\\\\]]+");

  /** Leaves room in an id for the name of the source. */
  private static final int MAX_OWN_ID_LENGTH = ReviewId.MAX_LENGTH - 41;

  public ReviewDraft {
    source = checkedSource(source);
  }

  /** The name itself, when it can be one of a source. */
  public static String checkedSource(String source) {
    return new SourceKey(source, "any").source();
  }

  /**
   * The source's name before its own id, unless the id begins with it; a hash of the id where no id
   * can look like that; a hash of film, user and text where there is none. The film counts as the
   * source names it, so that the id stays the same when the film comes later.
   */
  public ReviewId id() {
    String prefix = source + "-";
    String own = ownId.orElseGet(this::hash);
    if (own.length() > MAX_OWN_ID_LENGTH || !ID.matcher(own).matches()) {
      own = ContentHash.exact(List.of(own));
    }
    return new ReviewId(own.startsWith(prefix) ? own : prefix + own);
  }

  private String hash() {
    return ContentHash.exact(List.of(film.text(), user.map(UserId::value).orElse(""), text));
  }

  /**
   * The review, not judged yet.
   *
   * @param now when it is taken in
   */
  public Review toReview(MovieId movie, Instant now) {
    return new Review(
        id(),
        movie,
        user,
        source,
        url,
        language,
        text,
        rating,
        Optional.empty(),
        writtenAt,
        now,
        false);
  }
}
