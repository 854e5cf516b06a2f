package dev.marquee.document;

import static dev.marquee.document.ReviewField.*;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.marquee.audience.UserId;
import dev.marquee.catalog.MovieId;
import dev.marquee.review.Review;
import dev.marquee.review.ReviewId;
import dev.marquee.review.Sentiment;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A review as a JSON object. What is not known is left out.
 *
 * <pre>
 * {"review_id": "imdb-rw1234", "movie_id": "tmdb-155", "user_id": "u-7", "source": "imdb",
 *  "url": "https://..", "language": "en", "text": "Dark, and good.", "rating": 9, "sentiment": "Good",
 *  "sentiment_score": 0.9312, "written_at": "2008-07-20T09:30:00Z", "fetched_at": "2026-01-31T12:00:00Z",
 *  "suspicious": false}
 * </pre>
 *
 * <p>The label follows from the score; it stands there for those who read the document.
 */
public final class ReviewDocument {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final BigDecimal UNITS = BigDecimal.valueOf(Sentiment.UNITS);

  private ReviewDocument() {}

  /** UTF-8. */
  public static byte[] write(Review review) {
    try {
      return JSON.writeValueAsBytes(of(review));
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("a tree of plain values is always written", impossible);
    }
  }

  /** The same, for stores that put it into a document of their own. */
  public static ObjectNode of(Review review) {
    ObjectNode node = JSON.createObjectNode();
    node.put(REVIEW_ID, review.id().value()).put(MOVIE_ID, review.movie().value());
    review.user().ifPresent(user -> node.put(USER_ID, user.value()));
    node.put(SOURCE, review.source());
    review.url().ifPresent(url -> node.put(URL, url));
    review.language().ifPresent(language -> node.put(LANGUAGE, language));
    node.put(TEXT, review.text());
    review.rating().ifPresent(rating -> node.put(RATING, rating));
    review
        .sentiment()
        .ifPresent(
            sentiment ->
                node.put(SENTIMENT, sentiment.label().text())
                    .put(SENTIMENT_SCORE, plain(sentiment)));
    review.writtenAt().ifPresent(time -> node.put(WRITTEN_AT, time.toString()));
    node.put(FETCHED_AT, review.fetchedAt().toString());
    node.put(SUSPICIOUS, review.suspicious());
    return node;
  }

  /** Small ones without an exponent, which people read too. */
  private static BigDecimal plain(Sentiment sentiment) {
    return BigDecimal.valueOf(sentiment.scoreUnits()).divide(UNITS);
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws DocumentException when it is something else
   */
  public static Review read(byte[] json) throws DocumentException {
    try {
      return read(JSON.readTree(json));
    } catch (IOException malformed) {
      throw unreadable("is not JSON: " + malformed.getMessage());
    }
  }

  /**
   * Reads what {@link #of} made; fields that it does not have are passed over.
   *
   * @throws DocumentException when it is something else
   */
  public static Review read(JsonNode node) throws DocumentException {
    try {
      return new Review(
          new ReviewId(node.path(REVIEW_ID).asText()),
          new MovieId(node.path(MOVIE_ID).asText()),
          text(node, USER_ID).map(UserId::new),
          node.path(SOURCE).asText(),
          text(node, URL),
          text(node, LANGUAGE),
          node.path(TEXT).asText(),
          node.has(RATING) ? OptionalInt.of(node.path(RATING).asInt()) : OptionalInt.empty(),
          node.has(SENTIMENT_SCORE)
              ? Optional.of(new Sentiment(node.path(SENTIMENT_SCORE).asDouble()))
              : Optional.empty(),
          text(node, WRITTEN_AT).map(Instant::parse),
          Instant.parse(node.path(FETCHED_AT).asText()),
          node.path(SUSPICIOUS).asBoolean());
    } catch (IllegalArgumentException | DateTimeException malformed) {
      throw unreadable(String.valueOf(malformed.getMessage()));
    }
  }

  private static Optional<String> text(JsonNode node, String field) {
    return node.has(field) ? Optional.of(node.path(field).asText()) : Optional.empty();
  }

  private static DocumentException unreadable(String message) {
    return new DocumentException(List.of(new FieldError("", message)));
  }
}
