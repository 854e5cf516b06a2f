package dev.marquee.analytics.sentiment;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Makes a model from labelled reviews: finds the deciding plane, and by cross-validation how sure a
 * distance from it is. The same reviews in the same order and the same seed give the same bytes.
 */
public final class SentimentTraining {
  public static final long DEFAULT_SEED = 7;

  /** Fewer say nothing; one fold would have reviews of one label only. */
  public static final int MIN_REVIEWS = 20;

  private static final int FOLDS = 5;

  private SentimentTraining() {}

  /**
   * What a training came to.
   *
   * @param accuracyOfUnseen the share of reviews whose label is told right by a model that has seen
   *     none of their films, 0 to 1: what to choose by where there are no other data
   */
  public record Trained(SentimentModel model, double accuracyOfUnseen) {}

  /**
   * Trains.
   *
   * @param reviews at least {@link #MIN_REVIEWS}, of both labels
   * @param seed of the order and the parts of the cross-validation
   */
  public static Trained train(List<LabelledReview> reviews, long seed, TrainingProgress progress) {
    TrainingTexts texts = texts(reviews, seed, progress);
    double[] scores = scoresOfUnseen(texts, seed, progress);
    BitSet all = new BitSet();
    all.set(0, texts.size());
    LinearSeparator separator = LinearSeparator.of(texts, all);
    progress.at("training", FOLDS + 1, FOLDS + 1);
    SentimentModel model = model(texts, separator, Calibration.fit(scores, texts.labels()));
    return new Trained(model, accuracy(texts, scores));
  }

  private static double accuracy(TrainingTexts texts, double[] scores) {
    int right = 0;
    for (int row = 0; row < scores.length; row++) {
      right += (scores[row] > 0) == texts.isGood(row) ? 1 : 0;
    }
    return (double) right / scores.length;
  }

  private static TrainingTexts texts(
      List<LabelledReview> reviews, long seed, TrainingProgress progress) {
    if (reviews.size() < MIN_REVIEWS
        || reviews.stream().map(LabelledReview::label).distinct().count() < 2) {
      throw new IllegalArgumentException(
          "a sentiment model needs at least %d reviews of both labels, got %d"
              .formatted(MIN_REVIEWS, reviews.size()));
    }
    List<LabelledReview> shuffled = new ArrayList<>(reviews);
    Collections.shuffle(shuffled, new Random(seed));
    return TrainingTexts.of(shuffled, progress);
  }

  /** The score of each review by a plane found without its film. */
  private static double[] scoresOfUnseen(
      TrainingTexts texts, long seed, TrainingProgress progress) {
    int[] folds = folds(texts, seed);
    double[] scores = new double[texts.size()];
    for (int fold = 0; fold < FOLDS; fold++) {
      progress.at("training", fold, FOLDS + 1);
      BitSet others = new BitSet();
      for (int row = 0; row < folds.length; row++) {
        others.set(row, folds[row] != fold);
      }
      LinearSeparator separator = LinearSeparator.of(texts, others);
      for (int row = 0; row < folds.length; row++) {
        if (folds[row] == fold) {
          scores[row] = separator.score(texts.row(row));
        }
      }
    }
    return scores;
  }

  /** The part of each review; those of one film are in one. */
  private static int[] folds(TrainingTexts texts, long seed) {
    Random random = new Random(seed);
    int[] foldOfFilm = random.ints(texts.size(), 0, FOLDS).toArray();
    int[] folds = new int[texts.size()];
    for (int row = 0; row < folds.length; row++) {
      folds[row] = foldOfFilm[texts.film(row)];
    }
    return folds;
  }

  private static SentimentModel model(
      TrainingTexts texts, LinearSeparator separator, Calibration calibration) {
    double mostWeight = 0;
    double mostRatio = 0;
    for (int column = 0; column < texts.columns(); column++) {
      mostWeight = Math.max(mostWeight, Math.abs(separator.weight(column)));
      mostRatio = Math.max(mostRatio, Math.abs(separator.ratio(column)));
    }
    Quantisation quantisation = new Quantisation((float) mostWeight, (float) mostRatio);
    NgramTable ngrams = new NgramTable(texts.columns());
    for (int column = 0; column < texts.columns(); column++) {
      ngrams.put(
          texts.key(column),
          quantisation.ofWeight(separator.weight(column)),
          quantisation.ofRatio(separator.ratio(column)));
    }
    float bias = (float) separator.bias();
    return new SentimentModel(
        new ModelParts(texts.size(), bias, calibration, quantisation, ngrams));
  }
}
