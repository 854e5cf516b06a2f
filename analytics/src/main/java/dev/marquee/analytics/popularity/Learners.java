package dev.marquee.analytics.popularity;

import weka.classifiers.Classifier;
import weka.classifiers.meta.AdditiveRegression;
import weka.classifiers.meta.Bagging;
import weka.classifiers.meta.Vote;
import weka.classifiers.trees.M5P;
import weka.classifiers.trees.REPTree;
import weka.classifiers.trees.RandomTree;

/**
 * Weka's learners with the settings that did best for films of 2010 to 2012 when those before were
 * learned from, docs/decisions/0015.
 */
final class Learners {
  private static final int MODEL_TREES = 10;
  private static final int ROWS_OF_A_MODEL = 40;

  private static final int SHALLOW_TREES = 100;
  private static final double SHALLOW_SHRINKAGE = 0.1;
  private static final int SHALLOW_DEPTH = 3;
  private static final int ROWS_OF_A_SHALLOW_LEAF = 2;

  private static final int DEEP_TREES = 200;
  private static final double DEEP_SHRINKAGE = 0.07;
  private static final int DEEP_DEPTH = 7;
  private static final int ROWS_OF_A_DEEP_LEAF = 10;

  /** A split of a deep tree may be made by so many of the columns, drawn anew each time. */
  private static final double COLUMN_SHARE = 0.125;

  private Learners() {}

  /** A learner that has learned nothing yet. */
  static Classifier of(FeatureSet features, int columns, int seed) {
    return features.knowsVotes() ? withVotes(seed) : deepBoostedTrees(columns, seed);
  }

  /**
   * One column, the votes, says most. Model trees follow it smoothly, boosted trees in steps; their
   * mean errs less than either.
   */
  private static Classifier withVotes(int seed) {
    Vote mean = new Vote();
    mean.setClassifiers(new Classifier[] {modelTrees(seed), shallowBoostedTrees()});
    return mean;
  }

  /**
   * Trees whose leaves are linear models (M5': Wang and Witten, 1997), each of another sample of
   * the films, averaged (bagging: Breiman, Machine Learning 24, 1996).
   */
  private static Classifier modelTrees(int seed) {
    M5P tree = new M5P();
    tree.setMinNumInstances(ROWS_OF_A_MODEL);
    Bagging average = new Bagging();
    average.setClassifier(tree);
    average.setNumIterations(MODEL_TREES);
    average.setSeed(seed);
    return average;
  }

  /** Each tree learns what those before it left over (Friedman, Annals of Statistics 29, 2001). */
  private static Classifier shallowBoostedTrees() {
    REPTree tree = new REPTree();
    tree.setNoPruning(true);
    tree.setMaxDepth(SHALLOW_DEPTH);
    tree.setMinNum(ROWS_OF_A_SHALLOW_LEAF);
    tree.setMinVarianceProp(0);
    return boosted(tree, SHALLOW_TREES, SHALLOW_SHRINKAGE);
  }

  /**
   * Many columns say a little each: each tree learns what those before it left over (stochastic
   * gradient boosting: Friedman, Computational Statistics and Data Analysis 38, 2002), and must
   * look at other columns than the strongest.
   */
  private static Classifier deepBoostedTrees(int columns, int seed) {
    RandomTree tree = new RandomTree();
    tree.setKValue((int) Math.ceil(COLUMN_SHARE * columns));
    tree.setMaxDepth(DEEP_DEPTH);
    tree.setMinNum(ROWS_OF_A_DEEP_LEAF);
    tree.setMinVarianceProp(0);
    tree.setSeed(seed);
    return boosted(tree, DEEP_TREES, DEEP_SHRINKAGE);
  }

  /**
   * @param shrinkage the part of its step that each tree makes, 0 to 1
   */
  private static Classifier boosted(Classifier tree, int trees, double shrinkage) {
    AdditiveRegression sum = new AdditiveRegression();
    sum.setClassifier(tree);
    sum.setNumIterations(trees);
    sum.setShrinkage(shrinkage);
    return sum;
  }
}
