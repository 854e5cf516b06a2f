package dev.marquee.analytics.sentiment;

import dev.marquee.review.Sentiment;
import java.util.List;

/** What a text says of its film, or why that cannot be told. */
public sealed interface Judgement {
  /**
   * A text with a label.
   *
   * @param because the pieces of the text that carried its label, the strongest first; may be empty
   */
  record Judged(Sentiment sentiment, List<String> because) implements Judgement {
    public Judged {
      because = List.copyOf(because);
    }
  }

  /** A text without a label. */
  record NotJudged(Reason reason) implements Judgement {}

  /** Why a text has no label. */
  enum Reason {
    /** It is not in English. */
    UNSUPPORTED_LANGUAGE("unsupported_language"),
    /** It has no word that tells anything. */
    TOO_SHORT("too_short");

    private final String text;

    Reason(String text) {
      this.text = text;
    }

    /** The word in documents. */
    public String text() {
      return text;
    }
  }
}
