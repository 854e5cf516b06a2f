package dev.marquee.analytics.popularity;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import weka.classifiers.Classifier;
import weka.classifiers.meta.AdditiveRegression;
import weka.classifiers.meta.Bagging;
import weka.classifiers.trees.REPTree;
import weka.classifiers.trees.RandomTree;
import weka.core.Attribute;
import weka.core.DenseInstance;
import weka.core.Instances;

/**
 * Stochastic gradient boosting of regression trees (Friedman, Computational Statistics and Data
 * Analysis 38, 2002) by Weka: each tree learns what those before it left over, with a random choice
 * of columns at each split. A few such sums, each of another sample of the rows (bagging), are
 * averaged. The same rows and seed give the same trees. Thread-safe.
 */
final class BoostedTrees implements Serializable {
  private static final long serialVersionUID = 1;

  private final Classifier trees;
  private final Instances header;

  private BoostedTrees(Classifier trees, Instances header) {
    this.trees = trees;
    this.header = header;
  }

  /**
   * Learns.
   *
   * @param rows of equal length, at least one
   * @param targets what each row is to give
   */
  static BoostedTrees fit(double[][] rows, double[] targets, BoostingPlan plan, int seed) {
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
    Classifier trees = sums(plan, columns, seed);
    try {
      trees.buildClassifier(table);
    } catch (Exception unfit) {
      throw new IllegalArgumentException("the trees could not learn from this table", unfit);
    }
    return new BoostedTrees(trees, new Instances(table, 0));
  }

  private static Classifier sums(BoostingPlan plan, int columns, int seed) {
    AdditiveRegression sum = new AdditiveRegression();
    sum.setClassifier(tree(plan, columns, seed));
    sum.setNumIterations(plan.trees());
    sum.setShrinkage(plan.shrinkage());
    if (plan.samples() == 1) {
      return sum;
    }
    Bagging average = new Bagging();
    average.setClassifier(sum);
    average.setNumIterations(plan.samples());
    average.setSeed(seed);
    return average;
  }

  /**
   * Of trees that look at all columns, Weka's REPTree sorts the rows once and not at each split.
   */
  private static Classifier tree(BoostingPlan plan, int columns, int seed) {
    if (plan.columnShare() == 1) {
      REPTree tree = new REPTree();
      tree.setNoPruning(true);
      tree.setMaxDepth(plan.depth());
      tree.setMinNum(plan.rowsOfLeaf());
      tree.setMinVarianceProp(0);
      return tree;
    }
    RandomTree tree = new RandomTree();
    tree.setKValue((int) Math.ceil(plan.columnShare() * columns));
    tree.setMaxDepth(plan.depth());
    tree.setMinNum(plan.rowsOfLeaf());
    tree.setMinVarianceProp(0);
    tree.setSeed(seed);
    return tree;
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
