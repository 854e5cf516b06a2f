package dev.marquee.analytics.sentiment;

import de.bwaldvogel.liblinear.Model;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import weka.classifiers.functions.LibLINEAR;
import weka.core.Attribute;
import weka.core.Instances;
import weka.core.SelectedTag;
import weka.core.SparseInstance;

/**
 * The plane that parts good from bad reviews with the widest margin, found by Weka: a support
 * vector machine with squared loss, by dual coordinate descent (Hsieh et al. 2008). It adds and
 * multiplies only, in one thread and an order drawn from a fixed seed, so that it gives the same
 * bits on every machine.
 */
final class LinearSeparator {
  /** L2-regularised L2-loss support vector classification, dual; see Weka's LibLINEAR. */
  private static final int SQUARED_LOSS_DUAL = 1;

  /** By cross-validation, docs/decisions/0010: from 0.6 to 2 it makes no difference. */
  private static final double COST = 1;

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
    WekaHome.settle();
    float[] ratios = LogRatios.of(texts, rows);
    Instances instances = emptyTable(ratios.length, rows.cardinality());
    for (int row = rows.nextSetBit(0); row >= 0; row = rows.nextSetBit(row + 1)) {
      instances.add(instance(unit(texts.row(row), ratios), texts, row));
    }
    LibLINEAR machine = new LibLINEAR();
    machine.setSVMType(new SelectedTag(SQUARED_LOSS_DUAL, LibLINEAR.TAGS_SVMTYPE));
    machine.setCost(COST);
    machine.setBias(BIAS_FEATURE);
    try {
      machine.buildClassifier(instances);
    } catch (Exception refused) {
      throw new IllegalStateException("Weka could not train: " + refused.getMessage(), refused);
    }
    return new LinearSeparator(ratios, goodWeights(machine));
  }

  /** The weight of each column by which a text's sum is divided by its length, see the ratio. */
  double weight(int column) {
    return weights[column] * ratios[column];
  }

  float ratio(int column) {
    return ratios[column];
  }

  double bias() {
    // Behind the weights of the attributes, of which Weka counts the label as one.
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

  private static Instances emptyTable(int columns, int rows) {
    ArrayList<Attribute> attributes = new ArrayList<>(columns + 1);
    for (int column = 0; column < columns; column++) {
      attributes.add(new Attribute(Integer.toString(column)));
    }
    attributes.add(new Attribute("label", List.of("bad", "good")));
    Instances table = new Instances("reviews", attributes, rows);
    table.setClassIndex(columns);
    return table;
  }

  private static SparseInstance instance(double[] values, TrainingTexts texts, int row) {
    int[] columns = texts.row(row);
    int[] indices = Arrays.copyOf(columns, columns.length + 1);
    double[] all = Arrays.copyOf(values, columns.length + 1);
    indices[columns.length] = texts.columns();
    all[columns.length] = texts.isGood(row) ? GOOD : BAD;
    return new SparseInstance(1, all, indices, texts.columns() + 1);
  }

  /** The weights and last the bias, positive on the good side whichever label came first. */
  private static double[] goodWeights(LibLINEAR machine) {
    Model model = machine.getModel();
    double[] weights = model.getFeatureWeights().clone();
    boolean goodFirst = model.getLabels()[0] == GOOD;
    for (int i = 0; i < weights.length && !goodFirst; i++) {
      weights[i] = -weights[i];
    }
    return weights;
  }
}
