package dev.marquee.bench.sentiment;

import dev.marquee.analytics.sentiment.LabelledReview;
import dev.marquee.analytics.sentiment.SentimentModel;
import dev.marquee.bench.report.Progress;
import dev.marquee.review.Sentiment;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Asks a model for the label of reviews whose label is known. */
public final class SentimentEvaluation {
  private static final String MEASURE = "reviews";
  private static final double NANOS_PER_SECOND = 1e9;

  private SentimentEvaluation() {}

  /** One thread asks, as the speed is told per core; the first answers are slower than the rest. */
  public static SentimentReport run(
      SentimentModel model, List<LabelledReview> reviews, Progress progress) {
    List<Answer> answers = new ArrayList<>();
    int refused = 0;
    long start = System.nanoTime();
    for (int i = 0; i < reviews.size(); i++) {
      progress.at(MEASURE, i, reviews.size());
      LabelledReview review = reviews.get(i);
      Optional<Sentiment> sentiment = model.sentiment(review.text());
      if (sentiment.isPresent()) {
        answers.add(new Answer(review, sentiment.get()));
      } else {
        refused++;
      }
    }
    progress.at(MEASURE, reviews.size(), reviews.size());
    double seconds = (System.nanoTime() - start) / NANOS_PER_SECOND;
    return SentimentReport.of(answers, refused, reviews.size() / seconds);
  }
}
