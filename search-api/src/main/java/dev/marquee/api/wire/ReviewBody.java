package dev.marquee.api.wire;

import com.fasterxml.jackson.databind.JsonNode;
import dev.marquee.audience.UserId;
import dev.marquee.document.DocumentException;
import dev.marquee.review.Review;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;

/**
 * What a visitor sends:
 *
 * <pre>
 * {"user_id": "0b6c1f5e-..", "text": "Dark, and good.", "rating": 9}
 * </pre>
 *
 * @param text as it was typed, markup included
 * @param rating 1 to 10
 */
public record ReviewBody(UserId user, String text, OptionalInt rating) {
  private static final String USER_ID = "user_id";
  private static final String TEXT = "text";
  private static final String RATING = "rating";
  private static final int LEAST_RATING = 1;
  private static final int MOST_RATING = 10;

  /** Reads a body, or tells all that is wrong with it. */
  public static ReviewBody read(JsonNode body) throws DocumentException {
    BodyFields fields = new BodyFields(body, Set.of(USER_ID, TEXT, RATING));
    Optional<String> user = fields.text(USER_ID, UserId.MAX_LENGTH);
    Optional<String> text = fields.text(TEXT, Review.MAX_TEXT_LENGTH);
    OptionalLong rating = fields.wholeNumber(RATING);
    if (!body.hasNonNull(USER_ID)) {
      fields.error(USER_ID, "must be given");
    }
    if (user.isPresent() && !UserId.isValid(user.get())) {
      fields.error(USER_ID, "must have no control characters and no halves of characters");
    }
    if (!body.hasNonNull(TEXT)) {
      fields.error(TEXT, "must be given");
    }
    if (rating.isPresent()
        && (rating.getAsLong() < LEAST_RATING || rating.getAsLong() > MOST_RATING)) {
      fields.error(
          RATING,
          "must be %d..%d, got %d".formatted(LEAST_RATING, MOST_RATING, rating.getAsLong()));
    }
    fields.check();
    return new ReviewBody(
        new UserId(user.orElseThrow()),
        text.orElseThrow(),
        rating.isPresent() ? OptionalInt.of((int) rating.getAsLong()) : OptionalInt.empty());
  }
}
