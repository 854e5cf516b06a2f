package dev.marquee.api.wire;

import com.fasterxml.jackson.databind.JsonNode;
import dev.marquee.document.DocumentException;
import dev.marquee.review.Review;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Texts whose sentiment is asked for. */
public sealed interface SentimentRequest {
  /** As many are judged in a few milliseconds. */
  int MAX_TEXTS = 100;

  /** {@code {"text": "I loved it"}}. */
  record One(String text) implements SentimentRequest {}

  /** {@code {"texts": ["I loved it", "Dull."]}}. */
  record Many(List<String> texts) implements SentimentRequest {
    public Many {
      texts = List.copyOf(texts);
    }
  }

  /** Reads either of the two. */
  static SentimentRequest of(JsonNode body) throws DocumentException {
    BodyFields fields = new BodyFields(body, Set.of("text", "texts"));
    Optional<String> text = fields.text("text", Review.MAX_TEXT_LENGTH);
    List<String> texts = fields.texts("texts", Review.MAX_TEXT_LENGTH);
    if (body.hasNonNull("text") == body.hasNonNull("texts")) {
      fields.error("text", "or texts is required, and not both");
    }
    if (texts.size() > MAX_TEXTS) {
      fields.error("texts", "must have at most %d, got %d".formatted(MAX_TEXTS, texts.size()));
    }
    fields.check();
    return text.<SentimentRequest>map(One::new).orElseGet(() -> new Many(texts));
  }
}
