package dev.marquee.analytics.sentiment;

/**
 * Turns the distance from the deciding plane into a probability, p = 1 / (1 + exp(-(slope * score +
 * offset))) (Platt 1999).
 */
record Calibration(float slope, float offset) {
  private static final int MAX_STEPS = 100;
  private static final double CONVERGED = 1e-9;

  /** Keeps the curvature from 0 where all texts are told apart (Lin, Lin & Weng 2007). */
  private static final double RIDGE = 1e-12;

  Calibration {
    if (!Float.isFinite(slope) || !Float.isFinite(offset)) {
      throw new IllegalArgumentException(
          "a calibration is finite, got %s and %s".formatted(slope, offset));
    }
  }

  double probability(double score) {
    return logistic(slope * score + offset);
  }

  /**
   * The likeliest one, by Newton's method; targets are drawn in from 0 and 1 as Platt says. Gives
   * the same bits on every machine.
   *
   * @param scores of texts the plane was not found from
   */
  static Calibration fit(double[] scores, boolean[] good) {
    int goods = 0;
    for (boolean one : good) {
      goods += one ? 1 : 0;
    }
    double goodTarget = (goods + 1.0) / (goods + 2.0);
    double badTarget = 1.0 / (good.length - goods + 2.0);
    double slope = 1;
    double offset = 0;
    for (int step = 0; step < MAX_STEPS; step++) {
      double slopeGradient = 0;
      double offsetGradient = 0;
      double slopeCurvature = RIDGE;
      double offsetCurvature = RIDGE;
      double mixedCurvature = 0;
      for (int i = 0; i < scores.length; i++) {
        double p = logistic(slope * scores[i] + offset);
        double error = p - (good[i] ? goodTarget : badTarget);
        double curvature = p * (1 - p);
        slopeGradient += error * scores[i];
        offsetGradient += error;
        slopeCurvature += curvature * scores[i] * scores[i];
        offsetCurvature += curvature;
        mixedCurvature += curvature * scores[i];
      }
      double determinant = slopeCurvature * offsetCurvature - mixedCurvature * mixedCurvature;
      double slopeChange =
          (offsetCurvature * slopeGradient - mixedCurvature * offsetGradient) / determinant;
      double offsetChange =
          (slopeCurvature * offsetGradient - mixedCurvature * slopeGradient) / determinant;
      slope -= slopeChange;
      offset -= offsetChange;
      if (Math.abs(slopeChange) + Math.abs(offsetChange) < CONVERGED) {
        break;
      }
    }
    return new Calibration((float) slope, (float) offset);
  }

  private static double logistic(double x) {
    return 1 / (1 + StrictMath.exp(-x));
  }
}
