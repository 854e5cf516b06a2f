package dev.marquee.api.wire;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.marquee.analytics.sentiment.Judgement;
import dev.marquee.analytics.sentiment.SentimentModel;
import dev.marquee.document.ReviewDocument;
import dev.marquee.query.Page;
import dev.marquee.query.ReviewResult;
import dev.marquee.review.Label;
import dev.marquee.review.Review;

/**
 * What people wrote about a film, each with the words that its label came from:
 *
 * <pre>
 * {"total": 120, "page": 1, "size": 10, "counts": {"Good": 90, "Bad": 30},
 *  "items": [{"review_id": "imdb-rw1234", .., "sentiment": "Good", "because": ["loved"]}]}
 * </pre>
 *
 * <p>The counts are of all labels, also where reviews of one label were asked for.
 */
public final class ReviewsDocument {
  private ReviewsDocument() {}

  /**
   * One page of them.
   *
   * @param model tells which words a label came from
   */
  public static ObjectNode of(Page page, ReviewResult found, SentimentModel model) {
    ObjectNode node = Json.object();
    node.put("total", found.total()).put("page", page.number()).put("size", page.size());
    node.putObject("counts")
        .put(Label.GOOD.text(), found.verdicts().good())
        .put(Label.BAD.text(), found.verdicts().bad());
    ArrayNode items = node.putArray("items");
    found.hits().forEach(review -> items.add(of(review, model)));
    return node;
  }

  /** One of them. Words are named only where the model judges today as it did. */
  public static ObjectNode of(Review review, SentimentModel model) {
    ObjectNode node = ReviewDocument.of(review);
    if (review.sentiment().isPresent()
        && model.judge(review.text()) instanceof Judgement.Judged judged
        && judged.sentiment().label() == review.sentiment().get().label()
        && !judged.because().isEmpty()) {
      judged.because().forEach(node.putArray("because")::add);
    }
    return node;
  }
}
