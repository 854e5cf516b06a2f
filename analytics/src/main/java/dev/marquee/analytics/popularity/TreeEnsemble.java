package dev.marquee.analytics.popularity;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import weka.classifiers.Classifier;
import weka.core.Attribute;
import weka.core.DenseInstance;
import weka.core.Instances;

/**
 * Trees of Weka that learned from a table of numbers. The same rows and seed give the same trees.
 * Thread-safe.
 */
final class TreeEnsemble implements Serializable {
  private static final long serialVersionUID = 1;

  private final Classifier trees;
  private final Instances header;

  private TreeEnsemble(Classifier trees, Instances header) {
    this.trees = trees;
    this.header = header;
  }

  /**
   * Learns.
   *
   * @param rows of equal length, at least one
   * @param targets what each row is to give
   */
  static TreeEnsemble fit(double[][] rows, double[] targets, FeatureSet features, int seed) {
    int columns = rows[0].length;
    ArrayList<Attribute> attributes = new ArrayList<>();
    for (int column = 0; column <= columns; column++) {
      attributes.add(new Attribute("column" + column));
    }
    Instances table = new Instances("films", attributes, rows.length);
    table.setClassIndex(columns);
    for (int row = 0; row < rows.length; row++) {
      DenseInstance instance = new DenseInstance(columns + 1);
      for (int column = 0; column < columns; column++) {
        instance.setValue(column, rows[row][column]);
      }
      instance.setValue(columns, targets[row]);
      table.add(instance);
    }
    Classifier trees = Learners.of(features, columns, seed);
    try {
      trees.buildClassifier(table);
    } catch (Exception unfit) {
      throw new IllegalArgumentException("the trees could not learn from this table", unfit);
    }
    return new TreeEnsemble(trees, new Instances(table, 0));
  }

  /** What the trees say of a row. */
  double value(double[] row) {
    DenseInstance instance = new DenseInstance(1, Arrays.copyOf(row, row.length + 1));
    instance.setDataset(header);
    instance.setClassMissing();
    try {
      return trees.classifyInstance(instance);
    } catch (Exception unfit) {
      throw new IllegalArgumentException(
          "a row must have %d numbers, got %d".formatted(header.numAttributes() - 1, row.length),
          unfit);
    }
  }
}
