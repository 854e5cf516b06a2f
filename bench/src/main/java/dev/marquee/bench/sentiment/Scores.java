package dev.marquee.bench.sentiment;

import dev.marquee.review.Label;
import java.util.Comparator;
import java.util.List;

/**
 * The usual measures of a classifier; Good is the positive class. A measure whose denominator is 0
 * is 0.
 *
 * @param truePositives Good, and called so
 * @param falsePositives Bad, and called Good
 * @param trueNegatives Bad, and called so
 * @param falseNegatives Good, and called Bad
 * @param areaUnderCurve the probability that a good review scores higher than a bad one, both drawn
 *     by chance (Hanley & McNeil 1982)
 * @param calibrationError the mean distance between score and share of Good over {@link #BINS}
 *     parts of equal width, weighted by their reviews (Naeini et al. 2015)
 */
public record Scores(
    int truePositives,
    int falsePositives,
    int trueNegatives,
    int falseNegatives,
    double areaUnderCurve,
    double calibrationError) {
  static final int BINS = 10;

  static Scores of(List<Answer> answers) {
    int[] counts = new int[4];
    for (Answer answer : answers) {
      int row = answer.isGood() ? 0 : 2;
      counts[row + (answer.sentiment().label() == Label.GOOD ? 0 : 1)]++;
    }
    return new Scores(
        counts[0], counts[2], counts[3], counts[1], area(answers), calibrationError(answers));
  }

  public int cases() {
    return truePositives + falsePositives + trueNegatives + falseNegatives;
  }

  public double accuracy() {
    return share(truePositives + trueNegatives, cases());
  }

  public double precision() {
    return share(truePositives, truePositives + falsePositives);
  }

  public double recall() {
    return share(truePositives, truePositives + falseNegatives);
  }

  /** The harmonic mean of precision and recall. */
  public double f1() {
    return share(2.0 * truePositives, 2.0 * truePositives + falsePositives + falseNegatives);
  }

  private static double share(double part, double whole) {
    return whole == 0 ? 0 : part / whole;
  }

  /** By the sum of ranks; equal scores share the mean of theirs. */
  private static double area(List<Answer> answers) {
    List<Answer> sorted =
        answers.stream()
            .sorted(Comparator.comparingDouble(answer -> answer.sentiment().score()))
            .toList();
    double ranks = 0;
    long goods = answers.stream().filter(Answer::isGood).count();
    for (int start = 0, end; start < sorted.size(); start = end) {
      end = start;
      double score = sorted.get(start).sentiment().score();
      long goodsOfScore = 0;
      while (end < sorted.size() && sorted.get(end).sentiment().score() == score) {
        goodsOfScore += sorted.get(end).isGood() ? 1 : 0;
        end++;
      }
      // Ranks start + 1 to end.
      ranks += goodsOfScore * (start + 1 + end) / 2.0;
    }
    double pairs = (double) goods * (answers.size() - goods);
    return share(ranks - goods * (goods + 1) / 2.0, pairs);
  }

  private static double calibrationError(List<Answer> answers) {
    double[] scores = new double[BINS];
    int[] goods = new int[BINS];
    for (Answer answer : answers) {
      int bin = Math.min(BINS - 1, (int) (answer.sentiment().score() * BINS));
      scores[bin] += answer.sentiment().score();
      goods[bin] += answer.isGood() ? 1 : 0;
    }
    double error = 0;
    for (int bin = 0; bin < BINS; bin++) {
      error += Math.abs(scores[bin] - goods[bin]);
    }
    return share(error, answers.size());
  }
}
