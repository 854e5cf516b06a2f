package dev.marquee.analytics.sentiment;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import java.util.BitSet;
import java.util.List;

/**
 * The plane that parts good from bad reviews and their halves with the widest margin: a support
 * vector machine with squared loss, by dual coordinate descent (Hsieh et al. 2008). That is
 * liblinear's, asked without Weka's wrapper, whose tables hold all numbers once more. It adds and
 * multiplies only, in one thread and an order drawn from a fixed seed, so that it gives the same
 * bits on every machine.
 */
final class LinearSeparator {
  /** By cross-validation, docs/decisions/0010: from 0.3 to 0.5 it makes no difference. */
  private static final double COST = 0.5;

  /** How far from the optimum it may stop, as liblinear has it. */
  private static final double EPSILON = 0.1;

  /**
   * A review and its halves. That a half of it says the same keeps the plane from resting on
   * n-grams that stand together by chance.
   */
  private static final int TEXTS_OF_ROW = 3;

  private static final double BIAS_FEATURE = 1;
  private static final int BAD = 0;
  private static final int GOOD = 1;

  private final float[] ratios;
  private final double[] weights;

  private LinearSeparator(float[] ratios, double[] weights) {
    this.ratios = ratios;
    this.weights = weights;
  }

  /** Finds it for some rows. */
  static LinearSeparator of(TrainingTexts texts, BitSet rows) {
    float[] ratios = LogRatios.of(texts, rows);
    Problem problem = new Problem();
    problem.l = TEXTS_OF_ROW * rows.cardinality();
    problem.n = ratios.length + 1;
    problem.bias = BIAS_FEATURE;
    problem.x = new Feature[problem.l][];
    problem.y = new double[problem.l];
    int filled = 0;
    for (int row = rows.nextSetBit(0); row >= 0; row = rows.nextSetBit(row + 1)) {
      for (int[] text : List.of(texts.row(row), texts.firstHalf(row), texts.secondHalf(row))) {
        problem.x[filled] = features(text, ratios);
        problem.y[filled++] = texts.isGood(row) ? GOOD : BAD;
      }
    }
    Linear.disableDebugOutput();
    Model model =
        Linear.train(problem, new Parameter(SolverType.L2R_L2LOSS_SVC_DUAL, COST, EPSILON));
    return new LinearSeparator(ratios, goodWeights(model));
  }

  /** The weight of each column by which a text's sum is divided by its length, see the ratio. */
  double weight(int column) {
    return weights[column] * ratios[column];
  }

  float ratio(int column) {
    return ratios[column];
  }

  double bias() {
    return weights[weights.length - 1] * BIAS_FEATURE;
  }

  /** The distance of a row from the plane, positive on the good side. */
  double score(int[] row) {
    double score = bias();
    double[] values = unit(row, ratios);
    for (int i = 0; i < row.length; i++) {
      score += weights[row[i]] * values[i];
    }
    return score;
  }

  /** The ratios of a row, scaled to length 1. */
  private static double[] unit(int[] row, float[] ratios) {
    double[] values = new double[row.length];
    double squares = 0;
    for (int i = 0; i < row.length; i++) {
      values[i] = ratios[row[i]];
      squares += values[i] * values[i];
    }
    double length = squares == 0 ? 1 : Math.sqrt(squares);
    for (int i = 0; i < values.length; i++) {
      values[i] /= length;
    }
    return values;
  }

  private static Feature[] features(int[] columns, float[] ratios) {
    double[] values = unit(columns, ratios);
    Feature[] features = new Feature[columns.length + 1];
    for (int i = 0; i < columns.length; i++) {
      features[i] = new FeatureNode(columns[i] + 1, values[i]);
    }
    features[columns.length] = new FeatureNode(ratios.length + 1, BIAS_FEATURE);
    return features;
  }

  /** The weights and last the bias, positive on the good side whichever label came first. */
  private static double[] goodWeights(Model model) {
    double[] weights = model.getFeatureWeights().clone();
    boolean goodFirst = model.getLabels()[0] == GOOD;
    for (int i = 0; i < weights.length && !goodFirst; i++) {
      weights[i] = -weights[i];
    }
    return weights;
  }
}
