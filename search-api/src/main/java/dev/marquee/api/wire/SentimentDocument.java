package dev.marquee.api.wire;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.marquee.analytics.sentiment.Judgement;
import java.util.List;

/**
 * What texts say of their film, or why that cannot be told:
 *
 * <pre>
 * {"sentiment": "Good", "sentiment_score": 0.9312, "because": ["loved", "great fun"]}
 * {"reason": "too_short"}
 * </pre>
 */
public final class SentimentDocument {
  private SentimentDocument() {}

  public static ObjectNode of(Judgement judgement) {
    ObjectNode node = Json.object();
    switch (judgement) {
      case Judgement.Judged judged -> {
        node.put("sentiment", judged.sentiment().label().text());
        node.put("sentiment_score", SearchDocument.score(judged.sentiment().score()));
        judged.because().forEach(node.putArray("because")::add);
      }
      case Judgement.NotJudged refused -> node.put("reason", refused.reason().text());
    }
    return node;
  }

  /** {@code {"items": [..]}}, in the order of the texts. */
  public static ObjectNode list(List<Judgement> judgements) {
    ObjectNode node = Json.object();
    ArrayNode items = node.putArray("items");
    judgements.forEach(judgement -> items.add(of(judgement)));
    return node;
  }
}
