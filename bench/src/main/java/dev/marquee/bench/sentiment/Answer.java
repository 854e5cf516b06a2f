package dev.marquee.bench.sentiment;

import dev.marquee.analytics.sentiment.LabelledReview;
import dev.marquee.review.Label;
import dev.marquee.review.Sentiment;

/** What a model said of a review. */
record Answer(LabelledReview review, Sentiment sentiment) {
  boolean isGood() {
    return review.label() == Label.GOOD;
  }

  boolean isRight() {
    return sentiment.label() == review.label();
  }

  /** How far the score is from the truth, 0 to 1. */
  double error() {
    return isGood() ? 1 - sentiment.score() : sentiment.score();
  }
}
