package dev.marquee.store.lucene;

import dev.marquee.review.Sentiment;
import dev.marquee.review.Tally;
import dev.marquee.review.Verdicts;

/** Adds reviews up. */
final class TallySum {
  private long count;
  private long good;
  private long bad;
  private long scoreUnits;
  private long rated;
  private long ratingSum;

  void addReview() {
    count++;
  }

  void addSentiment(Sentiment sentiment) {
    switch (sentiment.label()) {
      case GOOD -> good++;
      case BAD -> bad++;
    }
    scoreUnits += sentiment.scoreUnits();
  }

  void addRating(long rating) {
    rated++;
    ratingSum += rating;
  }

  Verdicts verdicts() {
    return new Verdicts(good, bad);
  }

  Tally tally() {
    return new Tally(count, verdicts(), scoreUnits, rated, ratingSum);
  }
}
